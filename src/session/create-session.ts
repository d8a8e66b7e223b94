// Makes a session: the signals, and what each action does to them. Nothing is stored.
import { computed, signal } from '@preact/signals';
import { changeLanguage, language, loadServiceWords, loadStaffWords } from '../content/words.ts';
import {
  answer,
  firstQuestion,
  type Interview,
  interviewOf,
  keyOf,
  passOver,
  type Question,
  questionBefore,
  startInterview,
  withChildCount,
} from '../core/interview/interview.ts';
import { plainPoint } from '../core/point/point.ts';
import type { Item } from '../core/referral/item.ts';
import { dayState } from './day-state.ts';
import { foresight } from './foresight.ts';
import type { Result } from './known-results.ts';
import { nicknamesOf } from './nicknames.ts';
import { lookAt, pageState } from './page-state.ts';
import type { Paper, Ports } from './ports.ts';
import type { Printing } from './printing.ts';
import { sealing } from './sealed-consent.ts';
import { type Rules, type Screen, type Session, type StaffScreen, staffScreens } from './session.ts';
import { sounding } from './sound.ts';

/** The rules, and what makes paper of what they say: there together or not at all, so that whoever has results can print. */
const loadParts = () => Promise.all([import('./engine.ts').then(({ openEngine }) => openEngine()), import('./printing.ts')]);

/** A session over its edges. @param pointName printed where nobody set the point up */
export function createSession(ports: Ports, pointName: string): Session {
  const screen = signal<Screen>('home');
  const point = signal(plainPoint);
  const { look, helpOpen, covered, ending, actions } = pageState();
  const staff = signal(false);
  const waiting = signal<Screen>('home');
  const rules = signal<Rules>({ kind: 'loading' });
  const interview = signal<Interview>(startInterview(1));
  const nicknames = signal<Readonly<Record<string, string>>>({});
  const question = signal<Question | null>(firstQuestion);
  const changing = signal(false);
  const changed = signal<readonly string[]>([]);
  const chosenChild = signal('a');
  const chosenService = signal<string | null>(null);
  const ownChoice = signal<readonly Item[] | null>(null);
  const heldPapers = signal<ReadonlySet<string>>(new Set());
  const names = signal<Readonly<Record<string, string>>>({});
  const consent = signal<Readonly<Record<string, boolean>>>({});
  const paper = signal<Paper>('a4');
  const printed = signal<Session['printed']['value']>(null);
  const day = dayState(ports.day);

  const engine = () => (rules.value.kind === 'ready' ? rules.value.engine : null);
  const result = computed<Result | null>(() => engine()?.assess(interview.value, day.today.value) ?? null);
  const choice = computed<readonly Item[]>(() => ownChoice.value ?? (result.value && engine()?.defaultChoice(result.value)) ?? []);

  const ahead = foresight({
    whenIdle: ports.whenIdle,
    lookAhead: (further) => engine()?.lookAhead(further, day.today.value),
    forgetAhead: () => engine()?.forgetAhead(),
  });

  const go = (to: Screen) => {
    screen.value = to;
  };
  let loading = false;
  /** There as soon as the rules are. */
  let paperwork: Printing | null = null;
  const loadRules = async () => {
    if (engine() || loading) return;
    loading = true;
    rules.value = { kind: 'loading' };
    try {
      const [opened, { printing }] = await loadParts();
      paperwork ??= printing(ports, printed, () => interview.value);
      rules.value = opened;
    } catch {
      rules.value = { kind: 'problem', why: 'not-loaded' };
    }
    loading = false;
  };
  const upcoming = (): Question | null => (result.value && engine()?.next(result.value, interview.value)) ?? null;
  const fillNicknames = () => {
    nicknames.value = nicknamesOf(interview.value.children, nicknames.value);
  };
  /** Nothing of the family before is left. */
  const forget = () => {
    engine()?.forget();
    interview.value = startInterview(1);
    nicknames.value = {};
    question.value = firstQuestion;
    changing.value = false;
    changed.value = [];
    chosenChild.value = 'a';
    chosenService.value = null;
    ownChoice.value = null;
    heldPapers.value = new Set();
    names.value = {};
    consent.value = {};
    sealed.forget();
    printed.value = null;
    // Last: a page not yet taken down may have begun to look ahead while its answers went.
    ahead.drop();
  };
  const sealed = sealing(ports);
  const sound = sounding(ports);

  const session: Session = {
    language,
    screen,
    point,
    look,
    helpOpen,
    covered,
    ending,
    staff,
    ...day,
    rules,
    interview,
    nicknames,
    question,
    changing,
    changed,
    result,
    chosenChild,
    chosenService,
    choice,
    heldPapers,
    names,
    consent,
    sealing: sealed,
    sound,
    paper,
    printed,
    go,
    async start(lang) {
      day.lookAtDay();
      void loadRules();
      void loadServiceWords('zh-Hans');
      if (await session.setLanguage(lang)) go('promise');
      else rules.value = { kind: 'problem', why: 'not-loaded' };
    },
    async setLanguage(lang) {
      await ports.loadScript(lang);
      const worded = await changeLanguage(lang);
      await loadServiceWords(lang);
      if (staff.value) await loadStaffWords(lang);
      return worded;
    },
    takePoint(settings) {
      point.value = settings;
      paper.value = settings.paper || 'a4';
      if (screen.value === 'home') look.value = lookAt(settings);
    },
    ...actions,
    async openStaff(to: StaffScreen) {
      if (!staffScreens.some((s) => s === screen.value)) waiting.value = screen.value;
      if (waiting.value === 'home') day.lookAtDay();
      staff.value = true;
      await session.setLanguage(language.value);
      await session.setHelp(false);
      go(to);
    },
    leaveStaff(layer) {
      staff.value = layer;
      if (waiting.value === 'home') look.value = lookAt(point.value);
      go(waiting.value);
    },
    takeFamily(family) {
      forget();
      interview.value = interviewOf(family);
      fillNicknames();
      question.value = null;
      go('results');
    },
    saveExample: (file) => ports.save(file).catch(() => false),
    setChildCount(count) {
      interview.value = withChildCount(interview.value, count);
      fillNicknames();
    },
    setNickname(child, name) {
      nicknames.value = { ...nicknames.value, [child]: name };
    },
    beginQuestions() {
      fillNicknames();
      question.value = upcoming() ?? firstQuestion;
      go('question');
    },
    answer(value) {
      if (question.value) interview.value = ahead.taken(interview.value, question.value, value);
    },
    foresee(values) {
      if (question.value) ahead.begin(interview.value, question.value, values);
    },
    next() {
      const at = question.value;
      if (!at) return go('check');
      interview.value = passOver(interview.value, at);
      if (changing.value) {
        changing.value = false;
        changed.value = [...changed.value.filter((k) => k !== keyOf(at)), keyOf(at)];
        question.value = upcoming();
        return go('check');
      }
      const walked = result.value && engine()?.after(result.value, interview.value, at);
      question.value = walked ?? upcoming();
      if (question.value === null) go('check');
    },
    back() {
      if (changing.value) {
        changing.value = false;
        return go('check');
      }
      const before = questionBefore(interview.value, screen.value === 'check' ? null : question.value);
      if (before) {
        question.value = before;
        return go('question');
      }
      go('children');
    },
    change(q) {
      changing.value = true;
      question.value = q;
      go('question');
    },
    answerAside(q, value) {
      interview.value = answer(interview.value, q, value);
    },
    chooseChild(child) {
      chosenChild.value = child;
    },
    openService(id) {
      chosenService.value = id;
      if (id !== null) go('service');
    },
    toggleItem(item) {
      const same = (x: Item) => x.child === item.child && x.entitlement === item.entitlement;
      ownChoice.value = choice.value.some(same) ? choice.value.filter((x) => !same(x)) : [...choice.value, item];
    },
    toggleHeldPaper(document) {
      const held = new Set(heldPapers.value);
      if (!held.delete(document)) held.add(document);
      heldPapers.value = held;
    },
    setName(child, name) {
      names.value = { ...names.value, [child]: name };
    },
    setConsent(office, agreed) {
      consent.value = { ...consent.value, [office]: agreed };
    },
    setPaper(value) {
      paper.value = value;
    },
    async print() {
      const ready = engine();
      if (!ready || !paperwork || !result.value) return;
      const job = ready.composeJob({
        result: result.value,
        interview: interview.value,
        choice: choice.value,
        consent: consent.value,
        heldPapers: heldPapers.value,
        names: names.value,
        nicknames: nicknames.value,
        paper: paper.value,
        language: language.value,
        pointName: point.value.name || pointName,
        point: point.value,
      });
      if (!(await paperwork.print(job, day.today.value, sealed.agreed.value))) return;
      names.value = {};
      sealed.forget();
      go('done');
    },
    printAgain: async () => paperwork?.again(),
    setWhole: (whole) => paperwork?.setWhole(whole),
    async saveCalendar() {
      const ready = engine();
      if (!ready) return false;
      const { saveCalendar } = await import('./save-calendar.ts');
      return saveCalendar(ports, ready, { interview: interview.value, date: day.today.value, nicknames: nicknames.value, language: language.value });
    },
    async wipe() {
      const [assessment, slips] = [result.value?.assessment, printed.value?.job.slips ?? []];
      if (assessment && interview.value.trail.length > 0) ports.count({ assessment, slips, language: language.value });
      sound.quiet();
      go('home');
      for (const flag of [helpOpen, covered, ending, staff]) flag.value = false;
      waiting.value = 'home';
      forget();
      look.value = lookAt(point.value);
      ports.erase();
      await changeLanguage('zh-Hans');
    },
  };
  void loadRules();
  return session;
}
