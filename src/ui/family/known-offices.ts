// The offices of a kind the point wrote down, of the county the family lives in.
import { officesOf, type PointOffice } from '../../core/point/point.ts';
import type { Session } from '../../session/session.ts';

export const knownOffices = ({ point, interview }: Session, kind: string): readonly PointOffice[] =>
  officesOf(point.value, kind, interview.value.household['household.residence-county']);
