// Says on every screen that the layer for whoever helps is on; a touch leads to where it is turned off.
import { t } from '../../content/words.ts';
import { useSession } from '../session-context.ts';
import { Icon } from './icon.tsx';

export function StaffTag() {
  const session = useSession();
  return (
    <button type="button" class="staff-tag" onClick={() => void session.openStaff('staff')}>
      <Icon name="helper" />
      <span>{t('ui:staff.tag')}</span>
    </button>
  );
}
