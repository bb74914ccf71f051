/**
 * A document that leaves the room, as words in order and nothing of how they look. Markdown, HTML, PDF and Word are
 * all made from this, so none of them can hold what another does not.
 */

/** Lines of one paragraph. */
export type Lines = readonly string[]

export type Block =
  | { kind: 'paragraph'; lines: Lines }
  /** A heading inside a section, written by the facilitator. */
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: readonly Lines[] }
  /** Somebody's own words, with a name only where they wished it. The id is for screens; no format writes it. */
  | { kind: 'quote'; noteId: string; paragraphs: readonly Lines[]; name: string | null }
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly Cell[])[] }
  /** A remark by Stillpoint about what stands around it. */
  | { kind: 'hint'; text: string }

export interface Cell {
  text: string
  /** True where nothing was decided, and the text says so. */
  isOpen: boolean
}

/** A titled group of blocks inside a section. */
export interface Part {
  title: string
  blocks: readonly Block[]
}

export interface Section {
  /** `lead` opens the document in larger letters, `words` holds quotes, `table` takes the whole width. */
  look: 'lead' | 'words' | 'table' | 'plain'
  title: string
  blocks: readonly Block[]
  parts: readonly Part[]
}

export interface Page {
  /** What kind of document this is, above the title and at the foot of each sheet. */
  kind: string
  title: string
  facts: readonly { name: string; value: string }[]
  sections: readonly Section[]
  about: {
    title: string
    /** The most important sentence of it. */
    first: string
    rest: readonly string[]
  }
}
