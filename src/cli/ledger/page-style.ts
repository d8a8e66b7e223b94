// How the page looks, in the colours of the screens. System fonts only: the page carries no other file.
export const pageStyle = `
:root { color: #17251f; background: #f5f7f4; font: 16px/1.55 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 1080px; margin: 0 auto; padding: 40px 24px 64px; }
header { padding: 0 8px 8px; }
h1 { margin: 0; font-size: 32px; line-height: 1.25; color: #0a4869; }
.lead { margin: 8px 0; font-size: 22px; }
section { margin-top: 24px; padding: 24px 28px 28px; background: #fff; border-radius: 16px; box-shadow: 0 1px 3px #0a486922; break-inside: avoid; }
h2 { margin: 0; font-size: 22px; color: #0a4869; }
h3 { margin: 12px 0 6px; font-size: 16px; }
p { margin: 4px 0 12px; color: #4a564f; }
svg { display: block; width: 100%; height: auto; font: 15px 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif; }
svg { fill: #17251f; }
.group { font-weight: 700; fill: #0a4869; font-size: 16px; }
.count { font-size: 13px; font-variant-numeric: tabular-nums; }
.dim { fill: #6b746e; }
.missed { fill: #b3261e; font-weight: 700; }
.plate { paint-order: stroke; stroke: #fff; stroke-width: 5px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 16px; }
.key i { display: inline-block; width: 14px; height: 14px; margin-right: 6px; border-radius: 3px; vertical-align: -2px; box-shadow: inset 0 0 0 1px #0002; }
.key small { color: #6b746e; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 32px; }
footer { margin: 24px 8px 0; color: #4a564f; font-size: 14px; }
@media (max-width: 720px) { .pair { grid-template-columns: 1fr; } section { padding: 16px; } }
@media print { :root { background: #fff; } section { box-shadow: none; border: 1px solid #ccd3ce; } }
`;
