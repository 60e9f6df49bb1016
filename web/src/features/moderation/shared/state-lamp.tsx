import type { CaseState } from '@pacesetter/core/moderation';
import { useTranslation } from 'react-i18next';
import { Lamp, type LampColour } from '../../../ui/lamp.tsx';

const colours: Record<CaseState, LampColour> = {
	open: 'red',
	appealed: 'yellow',
	upheld: 'grey',
	confirmed: 'grey',
	refused: 'green',
	restored: 'green',
	dropped: 'grey',
};

export function StateLamp({ state }: { state: CaseState }) {
	const { t } = useTranslation('moderation');
	return <Lamp colour={colours[state]}>{t(`state.${state}`)}</Lamp>;
}
