/**
 * The one stylesheet of all pages. Chinese faces first, calm colours, two schemes, A4 for print.
 * Severity is never told by colour alone: marks carry their opinion's number, chips their word.
 */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#fff;--desk:#f4f5f6;--ink:#1d2329;--soft:#59636e;--line:#d5dae0;--line-soft:#e8ebee;--link:#0b5394;--focus:#0b5394;
--error:#a61b1b;--error-bg:#fdecea;--warning:#7a4b00;--warning-bg:#fff3d6;--info:#2f5073;--info-bg:#e7f0f8;--doubt:#5b3f86;--doubt-bg:#f0eaf8;--clear:#22633a;--clear-bg:#e6f4ea;
--s1:#2f6ba8;--s2:#c98a1b;--s3:#4e8f5b;--s4:#8a5aa8;--s5:#7c8894}
@media (prefers-color-scheme:dark){:root{
--paper:#1b1f24;--desk:#14171b;--ink:#e3e7eb;--soft:#a3adb8;--line:#3a424b;--line-soft:#2a3037;--link:#8ec1f2;--focus:#8ec1f2;
--error:#ff9d94;--error-bg:#43201e;--warning:#f0c069;--warning-bg:#3d2f12;--info:#a6c8ea;--info-bg:#1e3040;--doubt:#cbb4ee;--doubt-bg:#31274a;--clear:#93d3a6;--clear-bg:#1a3524;
--s1:#6ca6dd;--s2:#dba945;--s3:#78b886;--s4:#b48fd0;--s5:#98a3ae}}
*{box-sizing:border-box}
html{font-size:15px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--desk);color:var(--ink);line-height:1.6;font-family:"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Hiragino Sans GB","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","WenQuanYi Micro Hei",SimHei,"Segoe UI",Arial,sans-serif;font-variant-numeric:tabular-nums;line-break:strict;overflow-wrap:anywhere;text-spacing-trim:trim-start;text-autospace:normal}
:lang(en) body,body:lang(en){font-family:"Segoe UI",Arial,"Helvetica Neue","Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif}
a{color:var(--link);text-underline-offset:.2em}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:-9999px}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .8rem;z-index:2}
.top,main,.foot{max-width:78rem;margin:0 auto;padding:0 1.25rem}
.top{padding-top:1rem}.top nav{font-size:.87rem;color:var(--soft)}.top nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:0 .5rem;margin:0;padding:0}.top nav li+li::before{content:"›";margin-right:.5rem;color:var(--soft)}
h1{font-size:1.45rem;line-height:1.35;margin:.4rem 0 .3rem;font-weight:600;text-wrap:balance}
h2{font-size:1.1rem;margin:0 0 .6rem;font-weight:600}h3{font-size:1rem;margin:1.1rem 0 .4rem;font-weight:600}
p{margin:.4rem 0}.soft{color:var(--soft)}.small{font-size:.87rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:1rem 1.15rem;margin:1rem 0}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.93rem}
caption{text-align:left;color:var(--soft);font-size:.87rem;padding-bottom:.35rem}
th,td{border-bottom:1px solid var(--line-soft);padding:.38rem .55rem;text-align:left;vertical-align:top}
thead th{word-break:keep-all;overflow-wrap:normal;border-bottom:1px solid var(--line);color:var(--soft);font-weight:600;font-size:.87rem;background:var(--paper)}
td.n,th.n{text-align:right}td.n{white-space:nowrap}th.n{min-width:3.4em}
td.k,th.k{white-space:nowrap}th{hyphens:none}
tbody th{font-weight:400}
tr.b td,tr.b th{border-top:1px solid var(--line)}
.chip{display:inline-block;border-radius:3px;padding:0 .45rem;font-size:.84rem;line-height:1.55;white-space:nowrap;border:1px solid currentColor}
.error{color:var(--error);background:var(--error-bg)}.return{color:var(--error);background:var(--error-bg)}
.warning{color:var(--warning);background:var(--warning-bg)}.verify{color:var(--warning);background:var(--warning-bg)}
.info{color:var(--info);background:var(--info-bg)}.hint{color:var(--info);background:var(--info-bg)}
.doubtful{color:var(--doubt);background:var(--doubt-bg)}.clear{color:var(--clear);background:var(--clear-bg)}
mark{color:inherit;background:none;padding:0 .15rem;border-bottom:2px solid}
mark.error{background:var(--error-bg);border-color:var(--error)}mark.warning{background:var(--warning-bg);border-color:var(--warning);border-bottom-style:dashed}mark.info{background:var(--info-bg);border-color:var(--info);border-bottom-style:dotted}
.ref{font-size:.8rem;margin-left:.2rem;white-space:nowrap}
dl.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));gap:.35rem 1.5rem;margin:.4rem 0 0}
dl.facts div{display:flex;gap:.6rem}dl.facts dt{color:var(--soft);flex:none}dl.facts dd{margin:0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1rem;margin:0;padding:0;list-style:none}
.figures>li{border-left:3px solid var(--line);padding:.1rem 0 .1rem .9rem}
.figures b{font-size:1.6rem;font-weight:600;line-height:1.2;margin-right:.35rem}
.figures ul{margin:.3rem 0 0;padding-left:1.1rem;font-size:.87rem}
ol.opinions{list-style:none;margin:0;padding:0}
ol.opinions>li{display:grid;grid-template-columns:2rem 6.5rem 1fr;gap:.1rem .6rem;padding:.55rem 0;border-top:1px solid var(--line-soft)}
ol.opinions>li:first-child{border-top:0}ol.opinions .no{text-align:right;color:var(--soft)}
ol.opinions .say{font-size:1rem}ol.opinions .at{color:var(--soft);font-size:.87rem}
li:target,tr:target{background:var(--info-bg)}
ul.plain,ol.plain{margin:.1rem 0;padding-left:1.3rem}
.fill{min-height:1.3em;display:block}
.sign{display:flex;flex-wrap:wrap;gap:.6rem 2.5rem;margin-top:1rem}.sign span{display:inline-block;min-width:9rem;border-bottom:1px solid var(--soft)}
img.scan{display:block;max-width:16rem;max-height:5rem;margin-top:.25rem;border:1px solid var(--line);border-radius:2px;background:#fff}
.targets th[scope=row]{min-width:9.5rem}.targets td.v{min-width:8rem}.targets td.a{min-width:6.2rem}
ul.sources{list-style:none;margin:0;padding:0;font-size:.87rem;color:var(--soft)}ul.sources li{padding:.1rem 0}
.neighbours{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;margin:1rem 0}
.foot{color:var(--soft);font-size:.84rem;padding-top:.5rem;padding-bottom:2rem}
.review th,.review td{border:1px solid var(--line)}
.review th[scope=row],.review th[scope=rowgroup]{white-space:nowrap;width:1%}.review.items{min-width:44rem}
.piles{display:flex;flex-wrap:wrap;gap:.6rem;margin:.6rem 0}
.piles button{font:inherit;text-align:left;border:1px solid var(--line);border-left-width:5px;border-radius:5px;background:var(--paper);color:var(--ink);padding:.35rem .9rem .4rem .75rem;cursor:pointer;min-width:8.2rem}
.piles button b{display:block;font-size:1.35rem;font-weight:600;line-height:1.25}
.piles button[aria-pressed=true]{background:var(--info-bg);border-color:var(--focus)}
.piles .p-return{border-left-color:var(--error)}.piles .p-verify{border-left-color:var(--s2)}.piles .p-hint{border-left-color:var(--s1)}.piles .p-doubtful{border-left-color:var(--s4)}.piles .p-clear{border-left-color:var(--s3)}
.controls{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.6rem .8rem;align-items:end;margin:.6rem 0}
.controls label{display:block;font-size:.84rem;color:var(--soft)}
.controls .wide{grid-column:span 2}
input,select,button.plain{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:.28rem .5rem;width:100%;min-height:2.2rem}
button.plain{cursor:pointer;width:auto}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;font-weight:600;text-decoration:underline dotted;text-underline-offset:.25em}
th[aria-sort=ascending] button::after{content:" ↑"}th[aria-sort=descending] button::after{content:" ↓"}
.queue td.what{min-width:18rem}
.queue th.name{min-width:17rem}.queue td.whose{min-width:11rem}
.code{white-space:nowrap;overflow-wrap:normal}
:lang(en) .queue th.name{min-width:12rem}:lang(en) .queue td.whose{min-width:8.5rem}:lang(en) .queue td.what{min-width:16rem}:lang(en) .queue .chip{white-space:normal;overflow-wrap:normal}:lang(en) .queue th,:lang(en) .queue td{padding:.38rem .35rem}
.wide .top,.wide main,.wide .foot{max-width:94rem}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(31rem,100%),1fr));gap:1rem}
.charts .card{margin:0}
figure{margin:0}figcaption{font-weight:600;margin-bottom:.3rem}
svg{display:block;width:100%;height:auto;max-width:44rem}
svg text{fill:var(--ink);font-size:12px;font-family:inherit}svg .axis{fill:var(--soft);font-size:11px}svg .rule{stroke:var(--line)}
svg .f1{fill:var(--s1)}svg .f2{fill:var(--s2)}svg .f3{fill:var(--s3)}svg .f4{fill:var(--s4)}svg .f5{fill:var(--s5)}svg .fe{fill:var(--error)}svg .fbg{fill:var(--line-soft)}
.legend{display:flex;flex-wrap:wrap;gap:.2rem .9rem;list-style:none;padding:0;margin:.3rem 0 0;font-size:.84rem}
.legend svg{display:inline-block;width:.8rem;height:.8rem;vertical-align:-.1rem;margin-right:.3rem}
details>summary{cursor:pointer;color:var(--link);font-size:.87rem;margin-top:.4rem}
.original{width:auto;margin:.3rem 0;font-size:.84rem;color:var(--soft)}.original td{border:1px solid var(--line);padding:.12rem .4rem;min-width:1.5rem;max-width:18rem}.original .here td{color:var(--ink);background:var(--warning-bg)}.original .here td:first-child::before{content:"▸ "}
.empty{padding:.3rem 0;color:var(--soft)}
@media (max-width:46rem){.top,main,.foot{padding-left:.8rem;padding-right:.8rem}.card{padding:.8rem .8rem}ol.opinions>li{grid-template-columns:1.6rem 1fr}ol.opinions>li>.body{grid-column:1/-1;padding-left:2.2rem}.charts{grid-template-columns:1fr}.controls .wide{grid-column:auto}h1{font-size:1.25rem}.code{white-space:normal}.queue,.queue tbody,.queue tr,.queue th.name,.queue td{display:block}.queue caption,.queue thead,.queue td.n{display:none}.scroll table:not(.queue) th[scope=row]{min-width:9rem}.queue td.n.money{display:block;text-align:left;color:var(--soft);font-size:.87rem}.queue td.n.money::after{content:" 万元"}:lang(en) .queue td.n.money::after{content:" ×10k yuan"}.queue tr{border-top:1px solid var(--line);padding:.55rem 0}.queue th.name,.queue td,.queue td.what,.queue td.whose{border:0;padding:.1rem 0;min-width:0}.queue th.name{font-size:1.05rem}}
#paper{display:none}@page{size:A4;margin:16mm 15mm 15mm}
@media print{:root{color-scheme:light;--paper:#fff;--desk:#fff;--ink:#000;--soft:#444;--line:#888;--line-soft:#bbb;--link:#000;--error:#8c1010;--error-bg:#fff;--warning:#5c3a00;--warning-bg:#fff;--info:#203a55;--info-bg:#fff;--doubt:#43306a;--doubt-bg:#fff;--clear:#1c4d2e;--clear-bg:#fff}
html{font-size:9.5pt}body{line-height:1.45}th,td{padding:.22rem .4rem}ol.opinions>li{padding:.28rem 0}.queue{font-size:8pt}.queue th,.queue td{padding:.22rem .25rem}.queue th.n{min-width:3.1em}.queue thead th{word-break:normal;font-size:7.5pt}.queue td.what{min-width:50mm}.queue th.name{min-width:36mm}.queue td.whose{min-width:26mm}.fill{min-height:.5em}.foot{display:none}body.onpaper main>:not(#paper),body.onpaper .top{display:none}body.onpaper #paper{display:block}.one{border-top:1px solid var(--line);padding:2mm 0;break-inside:avoid}.one ol{margin:1mm 0;padding-left:6mm}.one h2{margin:0}.targets th[scope=row]{min-width:24mm}.targets td.v{min-width:20mm}.targets td.a{min-width:15mm}.code{white-space:normal}.charts{grid-template-columns:1fr 1fr}svg{max-width:100%}.top,main,.foot{max-width:none;padding:0}.top nav,.skip,.controls,.noprint,details>summary{display:none}
.card{border:0;border-radius:0;padding:0;margin:0 0 5mm}.scroll{overflow:visible}a{text-decoration:none}
.review.items{min-width:0}.review:not(.items) th[scope=row]{white-space:normal;width:auto}thead{display:table-header-group}tr,li,figure,.figures>li{break-inside:avoid}h2,h3{break-after:avoid}.newpage{break-before:page}}
`
  .trim()
  .replaceAll('\n', '');
