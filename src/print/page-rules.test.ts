import { expect, it } from 'vitest';
import { pageRules, stripLength } from './page-rules.ts';

it('names A4 and A5 with the edge both are laid out in', () => {
  expect(pageRules('a4', [], true)).toBe('@page{size:A4;margin:7mm}');
  expect(pageRules('a5', [], false)).toBe('@page{size:A5;margin:7mm}');
});

it('gives each strip of a roll a page of its own length', () => {
  expect(pageRules('roll80', [190, 138], true)).toBe(
    '@page{size:80mm 190mm;margin:0}@page strip-0{size:80mm 190mm;margin:0}.roll:nth-child(1){page:strip-0}@page strip-1{size:80mm 138mm;margin:0}.roll:nth-child(2){page:strip-1}',
  );
});

it('makes all pages as long as the longest strip where sizes cannot be mixed', () => {
  expect(pageRules('roll80', [138, 190], false)).toBe('@page{size:80mm 190mm;margin:0}');
});

it('rounds a measured strip up, never down', () => {
  expect(stripLength(378)).toBe(103);
});
