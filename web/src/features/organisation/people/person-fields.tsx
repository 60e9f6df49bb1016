import { sexes } from '@pacesetter/core/organisation';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../shared/choice-field.tsx';
import { DayField } from '../shared/day-field.tsx';
import styles from '../shared/organisation.module.css';
import { TextField } from '../shared/text-field.tsx';

/** Who somebody is. Birth and sex are read from the ID number where they are left open. */
export function PersonFields({ numberHint }: { numberHint: string }) {
	const { t } = useTranslation('people');
	return (
		<div className={styles.pairs}>
			<TextField name="name" label={t('column.name')} most={60} />
			<TextField name="idNumber" label={t('column.idNumber')} most={18} optional hint={numberHint} autoComplete="off" />
			<TextField name="phone" label={t('column.phone')} most={20} optional autoComplete="off" />
			<ChoiceField
				name="sex"
				label={t('column.sex')}
				optional
				options={sexes.map((sex) => ({ value: sex, label: t(`sex.${sex}`) }))}
			/>
			<DayField name="bornOn" label={t('column.bornOn')} optional />
			<TextField name="ethnicity" label={t('column.ethnicity')} most={20} optional />
			<TextField name="education" label={t('column.education')} most={40} optional />
		</div>
	);
}
