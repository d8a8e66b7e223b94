// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { later } from './later.tsx';

afterEach(cleanup);
const Part = ({ words }: { readonly words: string }) => <p>{words}</p>;

test('shows a line, then the part', async () => {
  const Later = later(async () => Part);
  render(<Later words="here" />);
  expect(screen.getByText('正在算，马上好')).toBeTruthy();
  expect(await screen.findByText('here')).toBeTruthy();
});

test('a part fetched ahead is there at once', async () => {
  const Later = later(async () => Part);
  await Later.preload();
  render(<Later words="here" />);
  expect(screen.getByText('here')).toBeTruthy();
});

test('a part that does not come says so, and is tried again the next time', async () => {
  let broken = true;
  const Later = later(async () => {
    if (broken) throw new Error('no net');
    return Part;
  });
  const { unmount } = render(<Later words="here" />);
  expect(await screen.findByText(/清单没取到/)).toBeTruthy();
  unmount();
  broken = false;
  render(<Later words="here" />);
  expect(await screen.findByText('here')).toBeTruthy();
});
