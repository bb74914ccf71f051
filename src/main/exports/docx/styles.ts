import type { IRunStylePropertiesOptions, IStylesOptions } from 'docx'

/** Six hex digits, as Word writes colours. */
export const colours = { ink: '26231E', soft: '5A5347', faint: '6B6355', line: 'DED7C8', accent: '2C6A5C' }

export const bulletReference = 'stillpoint-list'

/** Names of typefaces that office programs bring along; the second is for scripts such as Arabic. */
const serif = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman' }
const sans = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' }

/** Sizes are half points, distances twentieths of a point. */
const size = (points: number) => ({ size: points * 2, sizeComplexScript: points * 2 })

const bold = { bold: true, boldComplexScript: true }

const paragraphStyle = (
  id: string,
  run: IRunStylePropertiesOptions,
  spacing: { before?: number; after?: number; line?: number },
  rest: object = {},
) => ({ id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph: { spacing, ...rest } })

/** The look of the document: the headings are Word's own, so that its outline and screen readers find them. */
export function documentStyles(locale: string): IStylesOptions {
  const language = locale.startsWith('ar') ? { value: locale, bidirectional: locale } : { value: locale }
  return {
    default: {
      document: {
        run: { font: sans, ...size(11), color: colours.ink, language },
        paragraph: { spacing: { after: 120, line: 300 } },
      },
      title: {
        run: { font: serif, ...size(26), color: colours.ink },
        paragraph: { spacing: { before: 60, after: 200, line: 560 } },
      },
      heading1: {
        run: { font: sans, ...size(14), ...bold, color: colours.accent },
        paragraph: { spacing: { before: 480, after: 120 }, keepNext: true },
      },
      heading2: {
        run: { font: sans, ...size(11.5), ...bold, color: colours.soft },
        paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
      },
      heading3: {
        run: { font: sans, ...size(11), ...bold, color: colours.ink },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: [
      paragraphStyle('Kind', { ...size(10), ...bold, color: colours.accent }, { after: 0 }),
      paragraphStyle('Fact', { ...size(10), color: colours.soft }, { after: 20, line: 270 }),
      paragraphStyle('Hint', { ...size(10), color: colours.faint }, { after: 120 }),
      paragraphStyle('Small', { ...size(9), color: colours.soft }, { after: 60, line: 250 }),
      paragraphStyle('Strong', { ...size(10.5), ...bold }, { after: 80 }),
      paragraphStyle('Words', { font: serif, ...size(11.5) }, { after: 120, line: 310 }),
      paragraphStyle(
        'Quote',
        { font: serif, ...size(11.5) },
        { after: 60, line: 310 },
        { indent: { start: 300 } },
      ),
      paragraphStyle(
        'Author',
        { ...size(9.5), color: colours.soft },
        { after: 200 },
        { indent: { start: 300 } },
      ),
      paragraphStyle('Cell', size(10.5), { before: 60, after: 60, line: 270 }),
    ],
  }
}
