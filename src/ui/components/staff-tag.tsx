// Says on every screen that the layer for whoever helps is on; a touch leads to where it is turned off.
import { t } from '../../content/words.ts';
import { useSession } from '../session-context.ts';

export function StaffTag() {
  const session = useSession();
  return (
    <button type="button" class="staff-tag" onClick={() => void session.openStaff('staff')}>
      {t('ui:staff.tag')}
    </button>
  );
}
