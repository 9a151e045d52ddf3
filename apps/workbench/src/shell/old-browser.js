/* Runs before everything else and in any browser, so it is written as in 2009. Where the browser knows a word that allows WebAssembly and nothing else,
   the policy of the page is made narrower by a second one; where the program does not start, it says so in words. */
(function () {
  var narrower = 'PERF_LINT_NARROWER_POLICY';
  var meta;
  /* Came into Chromium together with that word; Firefox and Safari knew the word before. */
  if (Array.prototype.findLast && document.head) {
    meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = narrower;
    document.head.appendChild(meta);
  }
  function check() {
    var old = document.getElementById('old');
    if (!window.perfLintStarted && old) old.className = '';
  }
  if (window.addEventListener) window.addEventListener('load', check, false);
  else if (window.attachEvent) window.attachEvent('onload', check);
})();
