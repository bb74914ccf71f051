import { describe, expect, test } from 'vitest'
import { loadTemplate, templateFiles } from './load.ts'
import { spokenTexts, textsIn } from './reading.ts'

const all = templateFiles.map((file) => ({ file, template: loadTemplate(file) }))

/** What each licence or author asks to be named. */
const named: Readonly<Record<string, string[]>> = {
  stop5: ['Walker CA, McGregor L, Taylor C, Robinson S', '2020', 'Royal Infirmary of Edinburgh'],
  talk: ['C Diaz-Navarro', 'A Hadfield', 'S Pierce', 'June 2014', 'CC BY-NC-ND'],
  teamstepps: ['Agency for Healthcare Research and Quality', 'trademark'],
  'cisd-7': ['Jeffrey T. Mitchell', 'not connected with'],
  'defusing-3': ['Jeffrey T. Mitchell'],
  'pfa-checkin': ['World Health Organization', 'Nothing of the guide’s text is reproduced'],
  'school-staff': ['National Association of School Psychologists', 'none of its material is used'],
  'school-students': ['National Association of School Psychologists', 'none of its material is used'],
  'reflective-round': ['This is not that programme'],
  'disaster-shift': ['IFRC'],
  'disaster-deploy': ['IFRC'],
}

describe('what belongs to others', () => {
  test.each(Object.entries(named))('%s names what its source asks for', (id, parts) => {
    for (const part of parts) expect(loadTemplate(`${id}.json`).attribution).toContain(part)
  })

  test.each(all)('$file carries no protected name and no protected text', ({ template }) => {
    for (const { path, text } of spokenTexts(template))
      expect(text, path).not.toMatch(
        /Schwartz|PREPaRE|Basic Assumption|intelligent, capable|\bDASH\b|\bOSAD\b|Distress Thermometer|\bTRiM\b/,
      )
  })

  test.each(all)('$file says that its words are Stillpoint’s own', ({ template }) => {
    expect(template.attribution).toMatch(/Stillpoint’s own|Written for Stillpoint/)
  })

  test.each(all)(
    '$file leads to its sources, and marks those that were not checked at the origin',
    ({ template }) => {
      for (const { title, url } of template.sources) expect(url ?? title).not.toBe('')
      const weak = /manula\.com|peersupportcentral|leadingagekansas|mdwiki/
      for (const { title, url } of template.sources)
        if (url && weak.test(url)) expect(title).toMatch(/secondary source/)
      expect(textsIn(template.sources).length).toBeGreaterThan(0)
    },
  )
})
