const strong = /\p{L}/u
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Whether a text reads from right to left: what its first letter says, as `dir="auto"` does on a page. */
export function readsRightToLeft(text: string): boolean {
  const first = strong.exec(text)
  return first !== null && rightToLeft.test(first[0])
}
