export type * from './hierarchy.js';
export type * from './model.js';
export type * from './source.js';
export type * from './target.js';
