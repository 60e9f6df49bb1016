import type { MemberState } from '@pacesetter/core/organisation';
import { useTranslation } from 'react-i18next';
import { DayField } from '../shared/day-field.tsx';
import styles from '../shared/organisation.module.css';
import { TextField } from '../shared/text-field.tsx';

/** What the roster says of a member; only a full one has been confirmed. */
export function MembershipFields({ state }: { state: MemberState }) {
	const { t } = useTranslation('people');
	return (
		<div className={styles.pairs}>
			<DayField name="joinedOn" label={t('column.joinedOn')} optional />
			{state === 'full' && <DayField name="confirmedOn" label={t('column.confirmedOn')} optional />}
			<TextField name="occupation" label={t('column.occupation')} most={60} optional />
		</div>
	);
}
