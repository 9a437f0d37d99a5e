/** One stylesheet for all pages: system fonts, light and dark, readable without anything else. */
export const style = `
:root { color-scheme: light dark; --line: light-dark(#d0d7de, #3d444d); --soft: light-dark(#f6f8fa, #151b23);
  --text: light-dark(#1f2328, #f0f6fc); --faint: light-dark(#57606a, #9198a1); --link: light-dark(#0a53be, #6cb0ff);
  --bad: light-dark(#b3261e, #ff8a80); --good: light-dark(#116329, #56d364); }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: light-dark(#fff, #0d1117) }
.bar { background: #57606a; color: #fff; padding: .5rem 1rem; display: flex; gap: 1rem; flex-wrap: wrap }
.bar a { color: #fff } .bar strong { margin-inline-end: auto }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
.narrow { max-width: 36rem }
h1 { font-size: 1.5rem; margin: 0 0 1rem } h2 { font-size: 1.125rem; margin: 2rem 0 .5rem }
a { color: var(--link) }
table { border-collapse: collapse; width: 100% } .scroll { overflow-x: auto }
th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap }
tfoot td, tfoot th { border-bottom: 0 } .total { font-weight: 600; font-size: 1.125rem }
.faint { color: var(--faint) } .note { border: 1px solid var(--line); background: var(--soft); padding: .75rem 1rem; border-radius: .4rem }
.bad { color: var(--bad) } .good { color: var(--good) }
form.stack { display: grid; gap: .75rem; margin: 1rem 0 } form.inline { display: flex; margin: .75rem 0; gap: .5rem; flex-wrap: wrap; align-items: end }
label { display: grid; gap: .25rem } label.check { display: flex; gap: .5rem; align-items: baseline }
input, select, button { font: inherit; color: inherit; padding: .5rem .75rem; border: 1px solid var(--faint); border-radius: .4rem; background: light-dark(#fff, #0d1117); min-height: 2.75rem }
input[type=checkbox] { min-height: auto }
button { background: var(--soft); cursor: pointer } button.main { background: #1f6feb; border-color: #1f6feb; color: #fff; font-weight: 600 }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
fieldset { border: 1px solid var(--line); border-radius: .4rem; display: flex; flex-wrap: wrap; gap: .5rem; padding: .75rem 1rem 1rem }
code { overflow-wrap: anywhere } pre { overflow-x: auto; background: var(--soft); padding: 1rem }
@media print { .bar, .no-print { display: none } }
`
