// The recordings as a file: taken along to the next point, or brought from another. And how loud this point speaks.
import { t } from '../../content/words.ts';
import { Button } from '../components/button.tsx';
import { PickFile } from '../components/pick-file.tsx';
import type { RecordingRoom } from './recording-room.ts';

export function RoomFiles({ room }: { readonly room: RecordingRoom }) {
  const told = room.told.value;
  return (
    <section class="staff-box room-files" aria-labelledby="room-files">
      <h2 id="room-files">{t('staff:recording.files')}</h2>
      <Button kind="plain" icon="save" disabled={room.recorded.value.size === 0} onClick={() => void room.save()}>
        {t('staff:recording.save')}
      </Button>
      <PickFile words={t('staff:recording.bring')} accept=".qdvoice" icon="page" onPick={([file]) => void room.bring(file)} />
      {told && told.kind !== 'problem' && <p role="status">{t(`staff:recording.${told.kind}`, { count: told.count })}</p>}
      <label class="typed">
        <span>{t('staff:recording.volume')}</span>
        <input
          type="range"
          autocomplete="off"
          min="0"
          max="1"
          step="0.1"
          value={room.volume.value}
          onInput={(event) => room.setVolume(Number(event.currentTarget.value))}
        />
      </label>
    </section>
  );
}
