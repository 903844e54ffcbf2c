import { Html } from './markup.ts';

/** Of the whole page. Colours are told once, for light and for dark; paper is light, and nothing on it is folded. */
export const STYLE = new Html(`
:root {
  color-scheme: light dark;
  --back: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --quiet: #59636e; --rule: #d1d9e0;
  --red: #cf222e; --yellow: #9a6700; --green: #1a7f37; --blue: #0969da;
  --red-back: #ffebe9; --yellow-back: #fff8c5; --green-back: #dafbe1; --blue-back: #ddf4ff;
  --bar-all: #d1242f; --bar-writes: #e08b00; --bar-mild: #6e9bd6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #0d1117; --raised: #151b23; --ink: #e6edf3; --quiet: #9198a1; --rule: #3d444d;
    --red: #ff7b72; --yellow: #e3b341; --green: #56d364; --blue: #79c0ff;
    --red-back: #3d1618; --yellow-back: #332708; --green-back: #0f2d18; --blue-back: #0c2d4d;
    --bar-all: #f85149; --bar-writes: #e3a008; --bar-mild: #4f7fb8;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 1040px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 28px; padding-bottom: 20px; margin-bottom: 8px; border-bottom: 3px solid var(--rule); }
header.red { border-color: var(--red); } header.yellow { border-color: var(--yellow); } header.green { border-color: var(--green); }
.brand { margin: 0; color: var(--quiet); font-weight: 600; letter-spacing: .02em; }
h1 { margin: 4px 0 8px; font-size: 26px; line-height: 1.25; }
h2 { margin: 36px 0 12px; font-size: 20px; }
h3 { margin: 0 0 8px; font-size: 16px; }
section > h3 { margin-top: 16px; }
p { margin: 0 0 10px; }
ul { margin: 0 0 10px; padding-left: 22px; }
a { color: var(--blue); }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .88em; }
code { background: var(--raised); padding: .12em .35em; border-radius: 5px; }
pre { background: var(--raised); border: 1px solid var(--rule); border-radius: 6px; padding: 10px 12px; margin: 0 0 12px; overflow-x: auto; line-height: 1.5; }
pre code { background: none; padding: 0; font-size: inherit; white-space: pre; overflow-wrap: normal; }
a code { color: inherit; }
.numbered { counter-reset: line; }
.line { display: block; }
.line::before { counter-increment: line; content: counter(line); display: inline-block; min-width: 2.2em; margin-right: 1em; text-align: right; color: var(--quiet); user-select: none; }
.instead { border-color: var(--green); }
.card, .migration { border: 1px solid var(--rule); border-left-width: 4px; border-radius: 6px; padding: 14px 16px 6px; margin: 0 0 16px; break-inside: avoid; }
.card.error { border-left-color: var(--red); } .card.warning { border-left-color: var(--yellow); } .card.notice { border-left-color: var(--blue); }
.place { font-weight: 600; }
.label { margin-bottom: 4px; font-weight: 600; }
.small { color: var(--quiet); font-size: 13.5px; }
.tag { display: inline-block; padding: 0 8px; border-radius: 10px; font-size: 12.5px; font-weight: 600; line-height: 1.6; background: var(--raised); color: var(--quiet); }
.tag.error { background: var(--red-back); color: var(--red); } .tag.warning { background: var(--yellow-back); color: var(--yellow); } .tag.notice { background: var(--blue-back); color: var(--blue); }
.counts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 8px; }
.trip { border-radius: 6px; padding: 8px 12px 1px; margin: 0 0 10px; background: var(--raised); }
.trip.green { background: var(--green-back); } .trip.yellow { background: var(--yellow-back); } .trip.red { background: var(--red-back); }
.trip p { margin-bottom: 6px; }
.trip code { background: color-mix(in srgb, var(--back) 60%, transparent); }
details { margin: 0 0 12px; }
summary { cursor: pointer; color: var(--quiet); margin-bottom: 8px; }
.wide { overflow-x: auto; margin-bottom: 12px; }
table { border-collapse: collapse; width: 100%; min-width: 640px; font-size: 14px; }
th, td { text-align: left; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--rule); }
th { color: var(--quiet); font-weight: 600; white-space: nowrap; }
.n { text-align: right; white-space: nowrap; }
td code { white-space: nowrap; }
td .sql { display: inline-block; min-width: 18em; white-space: normal; background: none; padding: 0; }
td pre code { white-space: pre; }
.failed td { background: var(--red-back); }
.failed pre { margin: 0; border: 0; background: none; padding: 0; }
.chart { overflow-x: auto; border: 1px solid var(--rule); border-radius: 6px; margin-bottom: 10px; }
svg { display: block; width: 100%; min-width: 720px; height: auto; font: 12px system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; }
svg text { fill: var(--ink); }
svg .name { text-anchor: end; font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 11.5px; }
svg .tick line, svg .rule { stroke: var(--rule); stroke-width: 1; }
svg .tick text { text-anchor: middle; fill: var(--quiet); font-size: 11px; }
svg .run text { fill: var(--quiet); font-size: 11px; }
svg .even { fill: var(--raised); } svg .odd { fill: transparent; }
.all { fill: var(--bar-all); background: var(--bar-all); } .writes { fill: var(--bar-writes); background: var(--bar-writes); } .mild { fill: var(--bar-mild); background: var(--bar-mild); }
.legend { list-style: none; padding: 0; font-size: 13.5px; }
.swatch { display: inline-block; width: 22px; height: 11px; border-radius: 2px; margin-right: 8px; }
.project { border-top: 1px solid var(--rule); margin-top: 28px; padding-top: 20px; }
.project > h1 { font-size: 22px; }
footer { color: var(--quiet); font-size: 13px; padding-top: 20px; padding-bottom: 40px; }
@media (max-width: 600px) { header, main, footer { padding-left: 14px; padding-right: 14px; } h1 { font-size: 22px; } }
@media print {
  :root { color-scheme: light; --back: #fff; --raised: #f6f8fa; --ink: #000; --quiet: #444; --rule: #bbb; --red: #a40e26; --yellow: #7d4e00; --green: #116329; --blue: #0550ae;
    --red-back: #ffebe9; --yellow-back: #fff8c5; --green-back: #dafbe1; --blue-back: #ddf4ff; --bar-all: #d1242f; --bar-writes: #e08b00; --bar-mild: #6e9bd6; }
  * { print-color-adjust: exact; }
  details::details-content { content-visibility: visible; display: block; }
  pre code { white-space: pre-wrap; }
  .wide, .chart { overflow: visible; }
  svg { min-width: 0; }
}
`);
