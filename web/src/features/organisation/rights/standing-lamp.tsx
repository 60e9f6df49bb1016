import { useTranslation } from 'react-i18next';
import { Lamp } from '../../../ui/lamp.tsx';
import type { GrantRow } from '../shared/types.ts';
import { standingOf } from './standing.ts';

const colours = { in_force: 'green', coming: 'yellow', over: 'grey', revoked: 'grey' } as const;

export function StandingLamp({ grant }: { grant: GrantRow }) {
	const { t } = useTranslation('rights');
	const standing = standingOf(grant, new Date());
	return <Lamp colour={colours[standing]}>{t(`standing.${standing}`)}</Lamp>;
}
