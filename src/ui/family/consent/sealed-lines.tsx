// What may be sealed for this one window: a tick a kind, all of them off, and only what there is. No tick: nothing is sealed.
import { entitlementSentence } from '../../../content/service-words.ts';
import { t } from '../../../content/words.ts';
import { isPhone, mostDigits } from '../../../core/codec/sealed-part.ts';
import type { Slip } from '../../../core/referral/compose-slips.ts';
import { type SealedKind, sealableOf, sealedKinds } from '../../../core/referral/sealable.ts';
import { CheckRow } from '../../components/check-box.tsx';
import { addIcons } from '../../components/icon.tsx';
import { sealedIcons } from '../../components/icons-sealed.ts';
import { useSession } from '../../session-context.ts';
import { dateWords } from '../answers/date-words.ts';
import { listWords } from '../results/list-words.ts';
import { useReady } from '../results/ready.tsx';
import { Told } from '../slips/consent-card.tsx';
import { maskName } from '../slips/mask-name.ts';

addIcons(sealedIcons);

const digitsIn = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '').slice(0, mostDigits);

function PhoneField() {
  const { sealing } = useSession();
  const { phone } = sealing.agreed.value;
  return (
    <>
      <label class="typed">
        <span>{t('results:consent.sealed.digits')}</span>
        <input
          type="text"
          inputMode="tel"
          autocomplete="off"
          maxLength={mostDigits}
          value={phone}
          onInput={(event) => {
            const digits = digitsIn(event.currentTarget.value);
            // Also where the digits are those before: what else was typed goes.
            event.currentTarget.value = digits;
            sealing.agree({ phone: digits });
          }}
        />
      </label>
      {!isPhone(phone) && <p class="hint">{t('results:consent.sealed.too-short')}</p>}
    </>
  );
}

interface SealedLinesProps {
  readonly office: string;
  readonly slips: readonly Slip[];
}

export function SealedLines({ office, slips }: SealedLinesProps) {
  const { sealing, names } = useSession();
  const { checklist, family } = useReady();
  const { to, kinds } = sealing.agreed.value;
  const ticked = kinds[office] ?? [];
  const there = slips.map((slip) => sealableOf(checklist, slip, family, names.value[slip.child] ?? ''));
  const row = (words: readonly string[]): string => listWords([...new Set(words)]);
  /** What would be sealed, in words; a kind without any is not offered. */
  const notes: Readonly<Record<SealedKind, string>> = {
    name: row(there.flatMap((s) => maskName(s.name) || [])),
    born: row(there.flatMap((s) => (s.born === null ? [] : dateWords(s.born)))),
    phone: t('results:consent.sealed.phone-why'),
    questions: [...new Set(there.flatMap((s) => s.questions.map((q) => entitlementSentence(checklist, q.entitlement, 'questions', q.question))))].join('\n'),
  };
  const tick = (kind: SealedKind, on: boolean) =>
    sealing.agree({ kinds: { ...kinds, [office]: on ? [...ticked, kind] : ticked.filter((other) => other !== kind) } });
  return (
    <ul class="told sealing">
      <Told icon="lock" title={t('results:consent.sealed.title')}>
        <p>{t('results:consent.sealed.hint', { holder: to[office]?.name ?? '' })}</p>
        {sealedKinds
          .filter((kind) => notes[kind] !== '')
          .map((kind) => (
            <div key={kind} class="sealing__kind">
              <CheckRow checked={ticked.includes(kind)} onChange={(on) => tick(kind, on)} label={t(`results:consent.sealed.${kind}`)} note={notes[kind]} />
              {kind === 'phone' && ticked.includes(kind) && <PhoneField />}
            </div>
          ))}
      </Told>
    </ul>
  );
}
