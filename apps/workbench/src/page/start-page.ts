/** Begins the page: the app in its place, the session of last time asked for. */
import { h, render } from 'preact';
import { Desk } from '../shell/desk.js';
import { App } from './app.js';

declare global {
  interface Window {
    /** Set once the program runs; the script for old browsers looks for it. */
    perfLintStarted?: boolean;
  }
}

export function startPage(): void {
  const root = document.getElementById('app');
  if (root === null) throw new Error('the page has no place for the app');
  window.perfLintStarted = true;
  const desk = new Desk();
  window.addEventListener('beforeunload', (event) => {
    if (desk.unsaved) event.preventDefault();
  });
  render(h(App, { desk }), root);
  void desk.start();
}
