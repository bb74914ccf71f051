import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { TemplateProblem } from '#shared/ipc/contract.ts'
import type { ComplaintKind } from '#shared/template/complaint.ts'
import { parseTemplate, parseTranslation } from '#shared/template/parse.ts'
import { maxTemplateLength } from '#shared/template/source.ts'
import { fileProblem } from '#shared/template/tell.ts'
import { languagesOf, type WholeTemplate } from '#shared/template/texts.ts'
import { type Language, languages } from '#shared/text/languages.ts'
import { createText, type Text, type TextValues } from '#shared/text/text.ts'
import { readText } from './read-text.ts'

/** More files than this in one of the user's folders are a wrong folder rather than a collection. */
const maxUserFiles = 200

export interface LoadedTemplates {
  templates: WholeTemplate[]
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
  builtIn?: readonly WholeTemplate[]
  say?: Text
}): Promise<LoadedTemplates> {
  const { userFolder, builtIn = await bundled(), say = createText('en') } = options
  const loaded: LoadedTemplates = { templates: [...builtIn], problems: [] }
  const complain: Complain = (kind, file, values = {}) => {
    loaded.problems.push(fileProblem(kind, file, values, say))
  }
  if ((await filesIn(userFolder)) === null) {
    complain('unreadable', 'templates')
    return loaded
  }
  for await (const file of readFolder(userFolder, complain)) addTemplate(loaded, file, complain, say)
  for (const language of languages)
    for await (const file of readFolder(join(userFolder, language), complain))
      addTranslation(loaded, { ...file, language }, complain, say)
  return loaded
}

type Complain = (kind: ComplaintKind, file: string, values?: TextValues) => void

interface ReadFile {
  name: string
  text: string
}

function addTemplate(loaded: LoadedTemplates, file: ReadFile, complain: Complain, say: Text): void {
  const parsed = parseTemplate(file.text, file.name, say)
  if (!parsed.ok) loaded.problems.push(...parsed.problems)
  else if (loaded.templates.some(({ template }) => template.id === parsed.template.id))
    complain('sameTemplate', file.name, { id: parsed.template.id })
  else loaded.templates.push({ template: parsed.template, translations: parsed.translations })
}

/** @param file.language the folder it lies in. */
function addTranslation(
  loaded: LoadedTemplates,
  file: ReadFile & { language: Language },
  complain: Complain,
  say: Text,
): void {
  const shown = `${file.language}/${file.name}`
  const id = file.name.slice(0, -'.json'.length)
  const index = loaded.templates.findIndex(({ template }) => template.id === id)
  const whole = loaded.templates[index]
  if (!whole) {
    complain('otherTemplate', shown, { id })
    return
  }
  const parsed = parseTranslation(file.text, shown, whole.template, say)
  if (!parsed.ok) loaded.problems.push(...parsed.problems)
  else if (parsed.language !== file.language)
    complain('otherLanguage', shown, { language: parsed.language, folder: file.language })
  else if (languagesOf(whole).includes(file.language))
    complain('sameLanguage', shown, { language: file.language })
  else {
    const translations = { ...whole.translations, [file.language]: parsed.texts }
    loaded.templates[index] = { ...whole, translations }
  }
}

/** The files of a folder that can be read, one after the other; none where there is no folder. */
async function* readFolder(folder: string, complain: Complain): AsyncGenerator<ReadFile> {
  const names = await filesIn(folder)
  if (names === null) complain('unreadable', basename(folder))
  else if (names.length > maxUserFiles) complain('tooManyFiles', basename(folder), { max: maxUserFiles })
  for (const name of names?.slice(0, maxUserFiles) ?? []) {
    const text = await readText(join(folder, name))
    if (typeof text === 'string') yield { name, text }
    else complain(text.kind, name, { maxKiB: maxTemplateLength / 1024 })
  }
}

/** Loaded when they are first asked for: a start need not wait for them. */
async function bundled(): Promise<WholeTemplate[]> {
  const { builtInTemplates } = await import('./built-in.ts')
  return builtInTemplates()
}

/** Names of the template files in a folder, none where there is no folder, null where it cannot be read. */
async function filesIn(folder: string): Promise<string[] | null> {
  try {
    const names = await readdir(folder)
    return names.filter((name) => name.toLowerCase().endsWith('.json')).sort()
  } catch (error) {
    return isMissing(error) ? [] : null
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
