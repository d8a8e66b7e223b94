// Keeps an outcome as a file in the shape of checklist/vignettes: what it shows and what it rests on are typed by whoever saves it.
import { useSignal } from '@preact/signals';
import { t } from '../../content/words.ts';
import { asVignette, vignetteName } from '../../core/bench/as-vignette.ts';
import type { Outcome } from '../../core/bench/outcomes.ts';
import { parseVignette } from '../../core/checklist/vignette.ts';
import { Button } from '../components/button.tsx';
import { useReady } from '../family/results/ready.tsx';
import { useSession } from '../session-context.ts';
import type { BenchState } from './bench-state.ts';

export function BenchSave({ bench, outcome }: { readonly bench: BenchState; readonly outcome: Outcome }) {
  const session = useSession();
  const { checklist } = useReady();
  const { entitlement, date } = bench;
  const tells = useSignal('');
  const cites = useSignal(entitlement.encodes.join(', '));
  const said = useSignal<'lacking' | 'saved' | 'not-saved' | null>(null);
  const name = vignetteName(bench, outcome.verdict);
  const file = () =>
    asVignette(checklist, {
      entitlement,
      date,
      answers: outcome.example,
      tells: tells.value.trim(),
      cites: cites.value
        .split(/[,，、;；\s]+/)
        .map((cite) => cite.trim())
        .filter(Boolean),
    });
  const save = async () => {
    const made = file();
    if (parseVignette(made).kind === 'problems') {
      said.value = 'lacking';
      return;
    }
    const done = await session.saveExample({ name, type: 'application/json', text: `${JSON.stringify(made, null, 2)}\n` });
    said.value = done ? 'saved' : 'not-saved';
  };
  return (
    <div class="keep">
      <label class="keep__field">
        <span>{t('staff:bench.tells')}</span>
        <textarea rows={3} autocomplete="off" value={tells.value} onInput={(event) => (tells.value = event.currentTarget.value)} />
      </label>
      <label class="keep__field">
        <span>{t('staff:bench.cites')}</span>
        <input type="text" autocomplete="off" value={cites.value} onInput={(event) => (cites.value = event.currentTarget.value)} />
      </label>
      <p class="hint">{t('staff:bench.invented')}</p>
      <Button kind="primary" icon="tick" onClick={() => void save()}>
        {t('staff:bench.save')}
      </Button>
      <p role="status">{said.value !== null && t(`staff:bench.${said.value}`, { name, folder: `checklist/vignettes/${file().about}/` })}</p>
    </div>
  );
}
