/** One plain look for all pages, in the colours the person's system asks for. */
export const style = `
:root { color-scheme: light dark; --line: light-dark(#d0d0d4, #44444c); --dim: light-dark(#5a5a63, #a5a5ae);
  --bar: light-dark(#5d5d65, #4a4a52); --link: light-dark(#1550b0, #8ab4ff); --panel: light-dark(#f5f5f6, #242428);
  --go: light-dark(#17622f, #2f7d47); --stop: light-dark(#a3201d, #ff8a85); }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: light-dark(#fff, #1a1a1d); color: light-dark(#1c1c20, #ececf0) }
.bar { background: var(--bar); color: #fff; padding: 8px 16px; display: flex; gap: 16px; flex-wrap: wrap; align-items: center }
.bar a { color: #fff } .bar form { margin-left: auto } .bar button { background: #fff; color: #1c1c20 }
main { max-width: 880px; margin: 0 auto; padding: 24px 16px 64px }
h1 { font-size: 1.5rem; margin: 0 0 16px } h2 { font-size: 1.15rem; margin: 32px 0 8px }
a { color: var(--link) } .dim { color: var(--dim) } .mono { font-family: ui-monospace, monospace; font-size: .875rem; overflow-wrap: anywhere }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: 8px; border-bottom: 1px solid var(--line); vertical-align: top }
.panel { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 16px; margin: 16px 0 }
.row { display: flex; gap: 8px; flex-wrap: wrap; align-items: center }
form { margin: 0 } fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 16px 0; padding: 8px 16px }
label { display: block; padding: 4px 0 } input[type=text], input[type=url], select, textarea { font: inherit; width: 100%; max-width: 560px; padding: 6px 8px; border: 1px solid var(--dim); border-radius: 6px; background: transparent; color: inherit }
textarea { min-height: 120px } pre { background: var(--panel); padding: 12px; overflow: auto; max-height: 420px; font-size: .8125rem }
button, .button { font: inherit; padding: 6px 14px; border: 1px solid var(--dim); border-radius: 6px; background: var(--panel); color: inherit; cursor: pointer; text-decoration: none; display: inline-block }
button.go { background: var(--go); border-color: var(--go); color: #fff } button.stop { color: var(--stop); border-color: var(--stop) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.notice { border-left: 4px solid var(--link); padding: 8px 16px; background: var(--panel); margin: 16px 0 }
`
