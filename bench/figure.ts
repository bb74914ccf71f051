/** One measured number beside what it is measured against. */
export interface Figure {
  name: string
  value: number
  unit: 'ms' | 'MB'
  /** The least that is possible on this machine, measured in the same run; absent where only a limit exists. */
  floor?: number
  /** Most that `value / floor` may be, or most that `value` may be where there is no floor. */
  allowed: number
}

export const columns = ['figure', 'value', 'floor', 'ratio', 'allowed'] as const

/** True when the figure is over what is allowed. */
export function isOver({ value, floor, allowed }: Figure): boolean {
  return floor === undefined ? value > allowed : value / floor > allowed
}

/** One line per figure, in the order of `columns`. */
export function formatFigure(figure: Figure): string {
  const { name, value, unit, floor, allowed } = figure
  const ratio = floor === undefined ? '-' : `${(value / floor).toFixed(2)} x`
  const limit = floor === undefined ? `${allowed} ${unit}` : `${allowed} x`
  const cells = [
    `${value.toFixed(1)} ${unit}`,
    floor === undefined ? '-' : `${floor.toFixed(1)} ${unit}`,
    ratio,
    limit,
  ]
  return `${name.padEnd(58)}${cells.map((cell) => cell.padStart(12)).join('')}${isOver(figure) ? '   over' : ''}`
}

/** The heading above the figures. */
export function formatHeading(): string {
  const [first, ...rest] = columns
  return `${first.padEnd(58)}${rest.map((cell) => cell.padStart(12)).join('')}`
}

/** The value below which `share` (0 to 1) of the samples lie; the nearest rank, so always a measured one. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5)
}
