import { lengthOfPlan, mostCharacters, type Plan } from '@pacesetter/core/campaigns';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../ui/format.ts';

const forms = ['general', 'special'] as const;

/** Which limit of length holds for the plan; without an answer it is a general document. */
export function PlanFormField() {
	const { t } = useTranslation('campaigns');
	return (
		<Form.Item
			name={['plan', 'form']}
			label={t('plan.form')}
			getValueProps={(value) => ({ value: value ?? 'general' })}
		>
			<Radio.Group
				options={forms.map((form) => ({
					value: form,
					label: t(`plan.formOf.${form}`, { most: formatCount(mostCharacters({ form })) }),
				}))}
			/>
		</Form.Item>
	);
}

/** How much the plan says of what it may, while it is written. */
export function PlanLength() {
	const { t } = useTranslation('campaigns');
	return (
		<Form.Item noStyle shouldUpdate>
			{({ getFieldsValue }) => {
				const { plan }: { plan: Plan } = getFieldsValue(true);
				const [count, most] = [lengthOfPlan(plan), mostCharacters(plan)];
				const told = t('plan.characters', { count, most: formatCount(most) });
				return <span>{count > most ? <b>{t('plan.tooLong', { told })}</b> : told}</span>;
			}}
		</Form.Item>
	);
}
