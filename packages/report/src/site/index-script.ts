/**
 * The script of the index: search, filters and sorting over the data in the page. A classic script in plain JavaScript that runs from a file;
 * it makes elements and sets their text, never markup from data. The browser test covers it.
 */
export const INDEX_SCRIPT = String.raw`
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var PAGE = 60;
  var CODE = 0, NAME = 1, UNIT = 2, DEPARTMENT = 3, AMOUNT = 4, BAND = 5, PILE = 6, FIRST_COUNT = 10, RULES = 13, OPINIONS = 14, ADDRESS = 15, OFFICE = 16, MOST_PRINTED = 2000;
  var byId = function (id) { return document.getElementById(id); };
  var controls = { q: byId('q'), department: byId('department'), rule: byId('rule'), severity: byId('severity'), band: byId('band') };
  if (byId('office')) controls.office = byId('office');
  var body = byId('rows'), status = byId('status'), more = byId('more'), reset = byId('reset');
  var pileButtons = Array.prototype.slice.call(document.querySelectorAll('button[data-pile]'));
  var sortButtons = Array.prototype.slice.call(document.querySelectorAll('button[data-sort]'));
  var ruleButtons = Array.prototype.slice.call(document.querySelectorAll('button[data-rule]'));
  var state = { pile: '', sort: '', down: false };
  var hits = [], shown = 0, searched = [];

  var haystacks = data.projects.map(function (p) {
    return (p[CODE] + ' ' + p[NAME] + ' ' + p[UNIT] + ' ' + data.departments[p[DEPARTMENT]][0] + ' ' + p[OPINIONS].map(function (each) { return each[1]; }).join('\n')).toLowerCase();
  });

  function element(name, text, className) {
    var made = document.createElement(name);
    if (text !== undefined && text !== '') made.textContent = text;
    if (className) made.className = className;
    return made;
  }
  function link(text, address) {
    var made = element('a', text);
    made.href = address;
    return made;
  }
  function grouped(number) {
    return (Math.round(number * 1e6) / 1e6).toLocaleString('en-US', { maximumFractionDigits: 6 });
  }
  function leading(p) {
    for (var i = 0; i < p[OPINIONS].length && searched.length > 0; i++) {
      var text = p[OPINIONS][i][1].toLowerCase();
      for (var j = 0; j < searched.length; j++) if (text.indexOf(searched[j]) !== -1) return p[OPINIONS][i][1];
    }
    return p[OPINIONS].length === 0 ? '' : p[OPINIONS][0][1];
  }
  function rowOf(p) {
    var row = document.createElement('tr');
    var name = element('th', '', 'name');
    name.scope = 'row';
    name.appendChild(link(p[NAME] || data.words.unnamed, p[ADDRESS]));
    name.appendChild(element('div', p[CODE], 'soft small code'));
    row.appendChild(name);
    var department = element('td', '', 'whose');
    department.appendChild(link(data.departments[p[DEPARTMENT]][0], data.departments[p[DEPARTMENT]][1]));
    if (p[UNIT]) department.appendChild(element('div', p[UNIT], 'soft small'));
    row.appendChild(department);
    row.appendChild(element('td', p[AMOUNT] === null ? data.words.noAmount : grouped(p[AMOUNT]), 'n money'));
    var pile = element('td', '', 'k');
    pile.appendChild(element('span', data.piles[p[PILE]][1], 'chip ' + data.piles[p[PILE]][0]));
    row.appendChild(pile);
    row.appendChild(element('td', leading(p), 'what'));
    for (var i = 0; i < 3; i++) row.appendChild(element('td', String(p[FIRST_COUNT + i]), 'n'));
    for (var j = 7; j < 10; j++) row.appendChild(element('td', p[j] === null ? '—' : String(p[j]), 'n'));
    return row;
  }
  function showMore() {
    var end = Math.min(hits.length, shown + PAGE);
    var rows = document.createDocumentFragment();
    for (; shown < end; shown++) rows.appendChild(rowOf(data.projects[hits[shown]]));
    body.appendChild(rows);
    var left = hits.length - shown;
    more.hidden = left === 0;
    more.textContent = data.words.more.replace('{n}', String(Math.min(left, PAGE)));
  }
  function compare(key, down) {
    var sign = down ? -1 : 1;
    var text = key === NAME || key === DEPARTMENT;
    return function (a, b) {
      var x = data.projects[a][key], y = data.projects[b][key];
      if (text) {
        if (key === DEPARTMENT) { x = data.departments[x][0]; y = data.departments[y][0]; }
        return sign * (x < y ? -1 : x > y ? 1 : 0) || a - b;
      }
      if (x === y) return a - b;
      if (x === null) return 1;
      if (y === null) return -1;
      return sign * (x - y);
    };
  }
  function matches(index, words, filter) {
    var p = data.projects[index];
    if (filter.pile !== -1 && p[PILE] !== filter.pile) return false;
    if (filter.department !== -1 && p[DEPARTMENT] !== filter.department) return false;
    if (filter.office !== -1 && p[OFFICE] !== filter.office) return false;
    if (filter.severity !== -1 && p[FIRST_COUNT + filter.severity] === 0) return false;
    if (filter.band !== -2 && p[BAND] !== filter.band) return false;
    if (filter.rule !== -1 && p[RULES].indexOf(filter.rule) === -1) return false;
    for (var i = 0; i < words.length; i++) if (haystacks[index].indexOf(words[i]) === -1) return false;
    return true;
  }
  function number(text, otherwise) { return text === '' ? otherwise : Number(text); }
  function remember() {
    var parts = [];
    Object.keys(controls).forEach(function (key) {
      if (controls[key].value !== '') parts.push(key + '=' + encodeURIComponent(controls[key].value));
    });
    if (state.pile !== '') parts.push('pile=' + state.pile);
    if (state.sort !== '') parts.push('sort=' + state.sort + (state.down ? '-' : ''));
    try { history.replaceState(null, '', parts.length === 0 ? '#' : '#' + parts.join('&')); } catch (error) { return; }
  }
  function recall() {
    location.hash.replace(/^#/, '').split('&').forEach(function (part) {
      var at = part.indexOf('=');
      if (at === -1) return;
      var key = part.slice(0, at), value = '';
      try { value = decodeURIComponent(part.slice(at + 1)); } catch (error) { return; }
      if (key === 'pile') state.pile = value;
      else if (key === 'sort') { state.down = /-$/.test(value); state.sort = value.replace(/-$/, ''); }
      else if (Object.prototype.hasOwnProperty.call(controls, key)) controls[key].value = value;
    });
  }
  function apply() {
    var words = controls.q.value.toLowerCase().split(/\s+/).filter(function (word) { return word !== ''; });
    searched = words;
    var pile = -1;
    data.piles.forEach(function (each, index) { if (each[0] === state.pile) pile = index; });
    var filter = { pile: pile, department: number(controls.department.value, -1), rule: number(controls.rule.value, -1), office: controls.office ? number(controls.office.value, -1) : -1, severity: number(controls.severity.value, -1), band: number(controls.band.value, -2) };
    hits = [];
    var money = 0;
    for (var i = 0; i < data.projects.length; i++) {
      if (!matches(i, words, filter)) continue;
      hits.push(i);
      money += data.projects[i][AMOUNT] || 0;
    }
    if (state.sort !== '') hits.sort(compare(Number(state.sort), state.down));
    body.textContent = '';
    shown = 0;
    showMore();
    status.textContent = hits.length === 0 ? data.words.none : data.words.shown.replace('{n}', String(hits.length)).replace('{m}', grouped(Math.round(money * 100) / 100));
    pileButtons.forEach(function (button) { button.setAttribute('aria-pressed', String(button.getAttribute('data-pile') === state.pile)); });
    sortButtons.forEach(function (button) {
      var on = button.getAttribute('data-sort') === state.sort;
      if (on) button.parentNode.setAttribute('aria-sort', state.down ? 'descending' : 'ascending');
      else button.parentNode.removeAttribute('aria-sort');
    });
    remember();
  }
  pileButtons.forEach(function (button) {
    button.addEventListener('click', function () {
      var pile = button.getAttribute('data-pile');
      state.pile = state.pile === pile ? '' : pile;
      apply();
    });
  });
  sortButtons.forEach(function (button) {
    button.addEventListener('click', function () {
      var key = button.getAttribute('data-sort');
      var first = Number(key) !== NAME && Number(key) !== DEPARTMENT && Number(key) !== PILE && (Number(key) < 7 || Number(key) > 9);
      if (state.sort !== key) { state.sort = key; state.down = first; }
      else if (state.down === first) state.down = !first;
      else { state.sort = ''; state.down = false; }
      apply();
    });
  });
  ruleButtons.forEach(function (button) {
    button.addEventListener('click', function () {
      controls.rule.value = button.getAttribute('data-rule');
      apply();
      byId('h-queue').focus();
    });
  });
  var waiting = 0;
  controls.q.addEventListener('input', function () {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 80);
  });
  ['department', 'office', 'rule', 'severity', 'band'].forEach(function (key) { if (controls[key]) controls[key].addEventListener('change', apply); });
  more.addEventListener('click', function () {
    var from = shown;
    showMore();
    var next = body.children[from];
    if (next) next.querySelector('a').focus();
  });
  reset.addEventListener('click', function () {
    Object.keys(controls).forEach(function (key) { controls[key].value = ''; });
    state.pile = '';
    state.sort = '';
    apply();
    controls.q.focus();
  });
  function opinionsOf(p) {
    var part = element('section', '', 'one');
    part.appendChild(element('h2', p[NAME] || data.words.unnamed));
    part.appendChild(element('p', [p[CODE], p[UNIT] || data.departments[p[DEPARTMENT]][0], p[AMOUNT] === null ? '' : grouped(p[AMOUNT]) + ' ' + data.words.money, data.piles[p[PILE]][1]].filter(function (each) { return each !== ''; }).join(' · '), 'soft small'));
    var list = document.createElement('ol');
    p[OPINIONS].forEach(function (each) { list.appendChild(element('li', '[' + data.severities[each[0]][1] + '] ' + each[1])); });
    part.appendChild(list);
    return part;
  }
  var paper = byId('paper'), print = byId('print');
  print.addEventListener('click', function () {
    paper.textContent = '';
    paper.appendChild(element('h1', data.words.printed.replace('{n}', String(Math.min(hits.length, MOST_PRINTED)))));
    hits.slice(0, MOST_PRINTED).forEach(function (index) { paper.appendChild(opinionsOf(data.projects[index])); });
    document.body.classList.add('onpaper');
    window.print();
  });
  window.addEventListener('afterprint', function () {
    document.body.classList.remove('onpaper');
    paper.textContent = '';
  });
  window.addEventListener('beforeprint', function () { while (!document.body.classList.contains('onpaper') && shown < hits.length && shown < 2000) showMore(); });
  recall();
  apply();
})();
`.trim();
