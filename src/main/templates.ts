import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TemplateProblem } from '#shared/ipc/contract.ts'
import { fileProblem, parseTemplate } from '#shared/template/parse.ts'
import type { Template } from '#shared/template/schema.ts'
import { maxTemplateLength } from '#shared/template/source.ts'
import { builtInTemplates, type TemplateFile } from './built-in-templates.ts'

/** More files than this in the user's folder are a wrong folder rather than a collection. */
const maxUserFiles = 200

export interface LoadedTemplates {
  templates: Template[]
  /** What was left out, and what to do about it. */
  problems: TemplateProblem[]
}

/**
 * The templates of the program and those in the person's own folder, read afresh each time so that a mended file
 * counts at once. A file that does not fit is reported and left out; it never stops the others. Never throws.
 * @param options.userFolder need not exist.
 */
export async function loadTemplates(options: {
  userFolder: string
  builtIn?: readonly TemplateFile[]
}): Promise<LoadedTemplates> {
  const loaded: LoadedTemplates = { templates: [], problems: [] }
  for (const file of options.builtIn ?? builtInTemplates()) add(loaded, file)
  const names = await userFiles(options.userFolder, loaded)
  for (const name of names) {
    const text = await readText(join(options.userFolder, name))
    if (typeof text === 'string') add(loaded, { name, text })
    else loaded.problems.push(fileProblem(text.kind, name, { maxKiB: maxTemplateLength / 1024 }))
  }
  return loaded
}

function add({ templates, problems }: LoadedTemplates, file: TemplateFile): void {
  const parsed = parseTemplate(file.text, file.name)
  if (!parsed.ok) problems.push(...parsed.problems)
  else if (templates.some((other) => other.id === parsed.template.id))
    problems.push(fileProblem('sameTemplate', file.name, { id: parsed.template.id }))
  else templates.push(parsed.template)
}

async function userFiles(folder: string, { problems }: LoadedTemplates): Promise<string[]> {
  const entries = await readdir(folder).catch((error: unknown) => {
    if (!isMissing(error)) problems.push(fileProblem('unreadable', 'templates'))
    return []
  })
  const names = entries.filter((name) => name.toLowerCase().endsWith('.json')).sort()
  if (names.length > maxUserFiles)
    problems.push(fileProblem('tooManyFiles', 'templates', { max: maxUserFiles }))
  return names.slice(0, maxUserFiles)
}

/** The text of a file, or the kind of problem with it. Reads no more than a template may hold. */
async function readText(path: string): Promise<string | { kind: 'tooLarge' | 'unreadable' | 'notUtf8' }> {
  try {
    // Opening a pipe would wait for its writer for ever.
    if (!(await stat(path)).isFile()) return { kind: 'unreadable' }
    const bytes = await readAtMost(path, maxTemplateLength + 1)
    if (bytes.length > maxTemplateLength) return { kind: 'tooLarge' }
    return decode(bytes) ?? { kind: 'notUtf8' }
  } catch {
    return { kind: 'unreadable' }
  }
}

async function readAtMost(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const bytes = new Uint8Array(maxBytes)
    let length = 0
    while (length < maxBytes) {
      const { bytesRead } = await file.read(bytes, length, maxBytes - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return bytes.subarray(0, length)
  } finally {
    await file.close()
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
