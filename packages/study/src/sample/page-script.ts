/** Script of the page that people label in. Plain and without libraries: the page is one file that asks nothing of a network. */

/** Data of the page: { sampleId, items, defects: [{code, title, guide, key}], words }. */
export const LABEL_SCRIPT = `
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const words = data.words;
  const $ = (id) => document.getElementById(id);
  const STORE = 'perf-lint labels ' + data.sampleId;
  let state = { annotator: '', at: 0, labels: {} };
  let keeps = true;
  try {
    const kept = localStorage.getItem(STORE);
    if (kept !== null) state = { ...state, ...JSON.parse(kept) };
  } catch { keeps = false; }
  const empty = { name: '', value: '', defects: null, count: null, unsure: false, comment: '' };
  const item = () => data.items[state.at];
  const label = () => state.labels[item().itemId] || empty;
  const isDone = (id, kind) => {
    const own = state.labels[id];
    return own !== undefined && (kind === 'row' ? own.defects !== null : own.count !== null);
  };
  function keep() {
    try { localStorage.setItem(STORE, JSON.stringify(state)); keeps = true; } catch { keeps = false; }
    const done = data.items.filter(({ itemId, kind }) => isDone(itemId, kind)).length;
    $('state').textContent = words.progress + ' ' + done + ' / ' + data.items.length + ' · ' + (keeps ? words.saved : words.notSaved);
  }
  function change(part) {
    state.labels[item().itemId] = { ...label(), ...part };
    keep();
    marks();
  }
  function marks() {
    const own = label();
    for (const button of document.querySelectorAll('button[data-code]'))
      button.setAttribute('aria-pressed', String(own.defects !== null && own.defects.includes(button.dataset.code)));
    $('sound').setAttribute('aria-pressed', String(own.defects !== null && own.defects.length === 0));
    $('unsure').setAttribute('aria-pressed', String(own.unsure));
  }
  function show() {
    const now = item();
    const own = label();
    $('where').textContent = (state.at + 1) + ' / ' + data.items.length + ' · ' + now.itemId + ' · ' + now.path + ' · ' + now.place;
    $('kind').textContent = now.kind === 'row' ? words.row + (now.anchor === '' ? '' : '：' + now.anchor + '…') : words.stretch;
    const list = $('excerpt');
    list.replaceChildren();
    for (const { text, marked } of now.excerpt) {
      const line = document.createElement('li');
      if (marked) { const mark = document.createElement('mark'); mark.className = 'info'; mark.textContent = '▶ ' + text; line.append(mark); }
      else line.textContent = text;
      list.append(line);
    }
    $('row').hidden = now.kind !== 'row';
    $('stretch').hidden = now.kind === 'row';
    $('name').value = own.name;
    $('value').value = own.value;
    $('comment').value = own.comment;
    $('count').value = own.count === null ? '' : String(own.count);
    marks();
    keep();
  }
  function go(step) {
    state.at = Math.min(data.items.length - 1, Math.max(0, state.at + step));
    show();
    window.scrollTo(0, 0);
  }
  function toggle(code) {
    if (item().kind !== 'row') return;
    const defects = label().defects || [];
    const next = defects.includes(code) ? defects.filter((each) => each !== code) : [...defects, code];
    change({ defects: next.length === 0 ? null : next });
  }
  function sound() {
    if (item().kind !== 'row') return;
    const own = label();
    change({ defects: own.defects !== null && own.defects.length === 0 ? null : [] });
  }
  for (const button of document.querySelectorAll('button[data-code]')) button.addEventListener('click', () => toggle(button.dataset.code));
  $('sound').addEventListener('click', sound);
  $('unsure').addEventListener('click', () => change({ unsure: !label().unsure }));
  for (const name of ['name', 'value', 'comment']) $(name).addEventListener('input', (event) => change({ [name]: event.target.value }));
  $('count').addEventListener('input', (event) => change({ count: /^\\d+$/.test(event.target.value.trim()) ? Number(event.target.value) : null }));
  $('annotator').value = state.annotator;
  $('annotator').addEventListener('input', (event) => { state.annotator = event.target.value; keep(); });
  $('previous').addEventListener('click', () => go(-1));
  $('next').addEventListener('click', () => go(1));
  $('export').addEventListener('click', () => {
    const items = data.items.filter(({ itemId }) => state.labels[itemId] !== undefined).map(({ itemId }) => ({ itemId, ...state.labels[itemId] }));
    const text = JSON.stringify({ schemaVersion: '1.0', generator: 'perf-lint', kind: 'perf-lint-labels', sampleId: data.sampleId, annotator: state.annotator, items }, null, 1);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = 'labels-' + (state.annotator.trim().replace(/[\\\\/:*?"<>|\\s]+/g, '-') || 'unnamed') + '.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
  $('import').addEventListener('change', async (event) => {
    const [file] = event.target.files;
    if (file === undefined) return;
    try {
      const read = JSON.parse(await file.text());
      if (read.kind !== 'perf-lint-labels' || read.sampleId !== data.sampleId) throw new Error(words.import);
      for (const { itemId, ...rest } of read.items) state.labels[itemId] = { ...empty, ...rest };
      if (state.annotator === '') { state.annotator = read.annotator; $('annotator').value = read.annotator; }
      show();
    } catch { $('state').textContent = file.name + ' ✗'; }
    event.target.value = '';
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (inField) { if (event.key === 'Escape') event.target.blur(); return; }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const defect = data.defects.find((each) => each.key === key);
    if (defect !== undefined) toggle(defect.code);
    else if (key === 'ArrowRight' || key === 'j') go(1);
    else if (key === 'ArrowLeft' || key === 'k') go(-1);
    else if (key === '0') sound();
    else if (key === '?') change({ unsure: !label().unsure });
    else if (key === 'n' && item().kind === 'row') $('name').focus();
    else if (key === 'v' && item().kind === 'row') $('value').focus();
    else return;
    event.preventDefault();
  });
  show();
})();
`.trim();
