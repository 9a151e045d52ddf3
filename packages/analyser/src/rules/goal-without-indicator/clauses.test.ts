import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses.js';

const quotes = (goal: string): readonly string[] => [...new Set(clausesOf(goal).map(({ quote }) => quote))];

describe('clauses of a goal', () => {
  it('are quoted with what is listed beside them, and end where the next number is', () => {
    expect(quotes('为9所学校添置投影、音响等教具，提升质量。')).toEqual(['为9所学校添置投影、音响等教具', '提升质量']);
    expect(quotes('添置投影、音响30套')).toEqual(['添置投影、音响30套']);
    expect(quotes('1、培训教师40人、家长60人、志愿者；2、举办展览3场')).toEqual(['培训教师40人', '家长60人、志愿者', '举办展览3场']);
  });

  it('are looked at part by part', () => {
    expect(clausesOf('为9所学校添置投影、音响等教具').map(({ clause }) => clause)).toEqual(['为9所学校添置投影', '音响等教具']);
    expect(clausesOf('')).toEqual([]);
  });
});
