import type { UnitState } from '@pacesetter/core/organisation';
import { useTranslation } from 'react-i18next';
import { Lamp } from '../../../ui/lamp.tsx';

const colours = { blank: 'red', preparing: 'yellow', established: 'green', exempt: 'grey' } as const;

export function UnitLamp({ state }: { state: UnitState }) {
	const { t } = useTranslation('people');
	return <Lamp colour={colours[state]}>{t(`units.state.${state}`)}</Lamp>;
}
