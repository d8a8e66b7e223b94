import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patienceOf, watchIdle } from './idle-clock.ts';

const warn = vi.fn();
const wipe = vi.fn();
let view: EventTarget;
let stop: () => void;
let long = false;
let resting = false;

beforeEach(() => {
  vi.useFakeTimers();
  warn.mockClear();
  wipe.mockClear();
  long = false;
  resting = false;
  view = new EventTarget();
  stop = watchIdle({ patience: () => patienceOf({ quiet: 60, countdown: 20 }, long), resting: () => resting, warn, wipe }, view);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});
const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);

test('asks after 60 s, counts 20 s down, wipes', () => {
  pass(59);
  expect(warn).not.toHaveBeenCalled();
  pass(1);
  expect(warn).toHaveBeenLastCalledWith({ seconds: 20, of: 20 });
  pass(19);
  expect(warn).toHaveBeenLastCalledWith({ seconds: 1, of: 20 });
  expect(wipe).not.toHaveBeenCalled();
  pass(1);
  expect(warn).toHaveBeenLastCalledWith(null);
  expect(wipe).toHaveBeenCalledTimes(1);
});

test('a touch gives the full time again, without limit', () => {
  for (let times = 0; times < 5; times += 1) {
    pass(75);
    view.dispatchEvent(new Event('click'));
    expect(warn).toHaveBeenLastCalledWith(null);
  }
  pass(59);
  expect(warn).toHaveBeenLastCalledWith(null);
  expect(wipe).not.toHaveBeenCalled();
});

test('typing and scrolling count while nobody is asked; only a click answers the question', () => {
  pass(50);
  view.dispatchEvent(new Event('input'));
  pass(50);
  view.dispatchEvent(new Event('scroll'));
  pass(59);
  expect(warn).not.toHaveBeenCalled();
  pass(5);
  view.dispatchEvent(new Event('keydown'));
  pass(20);
  expect(wipe).toHaveBeenCalledTimes(1);
});

test('large text and strong contrast have twice the time, from the moment they are chosen', () => {
  pass(30);
  long = true;
  pass(89);
  expect(warn).not.toHaveBeenCalled();
  pass(1);
  expect(warn).toHaveBeenLastCalledWith({ seconds: 40, of: 40 });
});

test('rests while there is nothing to wipe, and starts anew after', () => {
  resting = true;
  pass(600);
  resting = false;
  pass(59);
  expect(warn).not.toHaveBeenCalled();
});

test('a device that slept wipes when it wakes', () => {
  pass(10);
  vi.setSystemTime(Date.now() + 3_600_000);
  pass(1);
  expect(wipe).toHaveBeenCalledTimes(1);
});

test('stops', () => {
  stop();
  pass(600);
  expect(wipe).not.toHaveBeenCalled();
});
