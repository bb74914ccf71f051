/// <reference types="vite/client" />

const sources = import.meta.glob<string>('../../templates/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The template files that are part of the program itself, so that they are there however it was installed. */
export function builtInTemplates(): TemplateFile[] {
  return Object.entries(sources)
    .map(([path, text]) => ({ name: path.slice(path.lastIndexOf('/') + 1), text }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

export interface TemplateFile {
  name: string
  text: string
}
