/**
 * A document as a designed A4 page: a narrow column that names the part, a wide one that holds the words.
 * Screens show the same sheet; the printer sets the margins above and below.
 */
export const pageStyle = `
@page { size: A4; margin: 18mm 0 20mm; }
:root {
  --ink: #26231e; --ink-2: #5a5347; --ink-3: #6b6355; --line: #ded7c8; --accent: #2c6a5c;
  --serif: "Source Serif 4 Variable", "Source Serif 4", Georgia, serif;
  --sans: "Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", system-ui, sans-serif;
}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { color: var(--ink); background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body {
  font: 400 9.5pt/1.5 var(--sans);
  width: 210mm; max-width: 100%; margin: 0 auto; padding: 0 24mm 0 22mm;
  overflow-wrap: anywhere; hyphens: manual;
}
p { orphans: 3; widows: 3; unicode-bidi: plaintext; }
h1, h2, h3 { font-weight: 400; break-after: avoid; }
header { padding-bottom: 9mm; border-bottom: 0.3mm solid var(--line); }
.kind { font-size: 9.5pt; font-weight: 600; color: var(--accent); }
h1 { font: 400 25pt/1.16 var(--serif); letter-spacing: -0.012em; margin: 2.5mm 0 0; text-wrap: balance; max-width: 150mm; }
.facts { display: flex; gap: 7mm; margin-top: 7mm; }
.facts div { flex: none; max-width: 50mm; }
.facts div:first-child { flex: 0 1 auto; max-width: none; }
.facts dt { font-size: 8.5pt; color: var(--ink-3); }
.facts dd { font-size: 10pt; line-height: 1.35; }
.part { display: flow-root; padding-inline-start: 46mm; }
.part h2, .part h3 { float: left; width: 39mm; margin-inline-start: -46mm; font: 600 9.5pt/1.4 var(--sans); color: var(--ink); }
.part h3 { font-weight: 500; color: var(--ink-2); padding-top: 0.8mm; }
.lead { padding-top: 9mm; }
.lead h2 { padding-top: 1.2mm; }
.lead p { font: 400 12.5pt/1.5 var(--serif); }
.lead p + p { margin-top: 3mm; }
.words { padding-top: 10mm; }
.words > .part { break-after: avoid; }
.hint { font-size: 9pt; line-height: 1.5; color: var(--ink-3); max-width: 95mm; }
.phase { margin-top: 6mm; }
.phase > * + * { margin-top: 4.5mm; }
blockquote { border-inline-start: 0.5mm solid #a9c8bb; padding-inline-start: 4.5mm; }
blockquote p { font: 400 11.5pt/1.5 var(--serif); }
blockquote p + p { margin-top: 2mm; }
blockquote .name { font: 400 9pt/1.4 var(--sans); color: var(--ink-2); margin-top: 1.2mm; break-before: avoid; }
.short { break-inside: avoid; }
.actions { padding-top: 10mm; }
.actions > h2 { font: 600 9.5pt/1.4 var(--sans); padding-bottom: 3mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
th { font: 400 8.5pt/1.4 var(--sans); color: var(--ink-3); text-align: start; padding: 0 5mm 1.6mm 0; border-bottom: 0.3mm solid var(--ink); }
th:nth-child(2) { width: 40mm; } th:nth-child(3) { width: 34mm; }
th:last-child, td:last-child { padding-inline-end: 0; }
td { vertical-align: top; padding: 2.3mm 5mm 2.3mm 0; border-bottom: 0.2mm solid var(--line); font-size: 10.5pt; line-height: 1.4; }
tr { break-inside: avoid; }
td.open { color: var(--ink-3); }
.about { margin-top: 10mm; padding-top: 4.5mm; border-top: 0.3mm solid var(--line); break-inside: avoid; color: var(--ink-2); font-size: 8.25pt; line-height: 1.45; }
.about h2 { font-size: 9pt; }
.about p + p { margin-top: 1.4mm; }
.about .agreed { color: var(--ink); font-weight: 600; font-size: 9.5pt; }
@media screen {
  body { padding-top: 20mm; padding-bottom: 22mm; }
}
@media screen and (max-width: 640px) {
  body { padding: 24px 20px; }
  .facts { flex-wrap: wrap; }
  .part { padding: 0; }
  .part h2, .part h3 { float: none; width: auto; margin: 0 0 8px; }
}
`
