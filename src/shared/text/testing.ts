import { IntlMessageFormat } from 'intl-messageformat'

type Elements = ReturnType<IntlMessageFormat['getAst']>
type Element = Elements[number]

/** What a message needs from outside, and how it chooses by it. Two languages say the same where `values` agree. */
export interface MessageParts {
  /** "name", "count: plural", "kind: select, a, other" */
  values: string[]
  /** The cases of each plural. */
  plurals: string[][]
}

/** @throws SyntaxError when the message is not in ICU syntax. */
export function partsOf(message: string, locale: string): MessageParts {
  const all = flatten(new IntlMessageFormat(message, locale).getAst())
  return {
    values: [...new Set(all.flatMap(valuesOf))].sort(),
    plurals: all.flatMap((element) => (isPlural(element) ? [Object.keys(element.options)] : [])),
  }
}

function flatten(elements: Elements): Element[] {
  return elements.flatMap((element) =>
    'options' in element
      ? [element, ...Object.values(element.options).flatMap((option) => flatten(option.value))]
      : [element],
  )
}

function valuesOf(element: Element): string[] {
  if (element.type === plainWords || !('value' in element)) return []
  if (isPlural(element)) return [`${element.value}: plural`]
  if ('options' in element) return [`${element.value}: select, ${Object.keys(element.options).sort()}`]
  return [element.value]
}

function isPlural(element: Element): element is Extract<Element, { pluralType?: unknown }> {
  return 'pluralType' in element
}

/** The type of an element that holds words and no value. */
const plainWords = 0
