/* Runs before everything else and in any browser, so it is written as in 2009: where the program does not start, it says so in words. */
(function () {
  function check() {
    var old = document.getElementById('old');
    if (!window.perfLintStarted && old) old.className = '';
  }
  if (window.addEventListener) window.addEventListener('load', check, false);
  else if (window.attachEvent) window.attachEvent('onload', check);
})();
