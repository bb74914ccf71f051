import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../desktop/app.ts'
import { visitEveryScreen } from '../desktop/every-screen.ts'
import { indexPage, type Picture } from './index-page.ts'
import { dress, looks } from './looks.ts'

test('every screen, as people may have it', async ({ launch }, testInfo) => {
  const folder = join(testInfo.project.testDir, '../../demo-output/screens')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const pictures: Picture[] = []
  await visitEveryScreen(launch, async (screen, { app, page }) => {
    const number = String(new Set(pictures.map((picture) => picture.screen)).size + 1).padStart(2, '0')
    for (const look of looks) {
      await dress(app, page, look)
      const file = `${number} ${screen}, ${look.name}.png`.replaceAll(' ', '-')
      await page.screenshot({ path: join(folder, file) })
      pictures.push({ screen, look: look.name, file })
    }
    const [usual] = looks
    if (usual) await dress(app, page, usual)
  })
  writeFileSync(join(folder, 'index.html'), indexPage('Every screen of Stillpoint', pictures))
  expect(pictures.length).toBeGreaterThan(25 * looks.length)
})
