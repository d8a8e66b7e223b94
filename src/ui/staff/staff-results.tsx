// On the results: how much is settled for the child on screen, and which answers are still waited for, the most wanted first.
import { t } from '../../content/words.ts';
import { decisionsOf } from '../../core/referral/item.ts';
import { Icon } from '../components/icon.tsx';
import { useReady } from '../family/results/ready.tsx';
import { useSession } from '../session-context.ts';
import '../styles/staff.css';

export function StaffResults() {
  const session = useSession();
  const { child, result } = useReady();
  const decisions = decisionsOf(child);
  const open = decisions.filter((d) => d.verdict === 'open');
  const waiting = (fact: string) => open.filter((d) => d.missing.includes(fact)).length;
  const missing = [...new Set(open.flatMap((d) => d.missing))].sort((a, b) => waiting(b) - waiting(a));
  const questionOf = (fact: string) => result.open.find((q) => q.fact === fact && (q.child === null || q.child === child.id));
  const ask = (fact: string) => {
    const question = questionOf(fact);
    if (question) session.change(question);
    else session.go('check');
  };
  return (
    <section class="staff-box" aria-labelledby="staff-results">
      <h2 id="staff-results">{t('staff:results.title')}</h2>
      <p>{t('staff:results.counts', { settled: decisions.length - open.length, open: open.length, total: decisions.length })}</p>
      {missing.length > 0 && <p>{t('staff:results.missing')}</p>}
      <ul>
        {missing.map((fact) => (
          <li key={fact}>
            <button type="button" class="link-row" onClick={() => ask(fact)}>
              <Icon name="pencil" />
              <span>{t('staff:results.waits', { fact: t(`facts:${fact}.label`), count: waiting(fact) })}</span>
              <Icon name="chevron-right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
