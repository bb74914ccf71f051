/** One picture of a screen. */
export interface Picture {
  screen: string
  look: string
  file: string
}

/** A page to look through all pictures, one row for each screen. */
export function indexPage(title: string, pictures: readonly Picture[]): string {
  const screens = [...new Set(pictures.map(({ screen }) => screen))]
  const rows = screens.map((screen) => {
    const cells = pictures
      .filter((picture) => picture.screen === screen)
      .map(
        ({ file, look }) =>
          `<figure><a href="${file}"><img src="${file}" alt="${screen}, ${look}" loading="lazy"></a><figcaption>${look}</figcaption></figure>`,
      )
    return `<section><h2>${screen}</h2><div>${cells.join('')}</div></section>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>
  body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; }
  div { display: flex; flex-wrap: wrap; gap: 1rem; }
  figure { margin: 0; inline-size: 24rem; }
  img { inline-size: 100%; border: 1px solid #8b8372; }
</style>
<h1>${title}</h1>
${rows.join('\n')}
</html>
`
}
