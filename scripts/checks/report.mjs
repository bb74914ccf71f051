/** What a step found: counts, and the text to show when something failed. */
export function passed(count = 1) {
  return { passed: count, failed: 0, skipped: 0, output: '' }
}

export function failed(output, count = 1) {
  return { passed: 0, failed: count, skipped: 0, output }
}

/** One check made of several sentences: passes when there is none. */
export function fromProblems(problems) {
  return problems.length === 0 ? passed() : failed(problems.join('\n'))
}

/** One check that is a program: passes when it ends with 0. */
export function fromProgram({ code, output }) {
  return code === 0 ? passed() : failed(output.trim())
}
