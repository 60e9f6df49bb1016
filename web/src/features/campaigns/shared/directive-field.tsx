import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useRefusalSentence } from '../../../app/use-refusal-sentence.ts';

interface Choice {
	readonly value: string;
	readonly label: string;
}

/** The directive whose accepted items make the first plan; none: the plan is written by hand. */
export function DirectiveField() {
	const { t } = useTranslation('campaigns');
	const sentence = useRefusalSentence();
	const [found, keep] = useState<readonly Choice[]>([]);
	const [fault, complain] = useState<string | null>(null);
	const ask = async (): Promise<void> => {
		try {
			const { items } = await api.directives.directive.list({ size: 50 });
			keep(items.map(({ id, title }) => ({ value: id, label: title })));
		} catch (error) {
			complain(sentence(error));
		}
	};
	return (
		<Form.Item name="directiveId" label={t('list.directive')} extra={fault ?? t('list.directiveHint')}>
			<Select allowClear options={[...found]} onFocus={() => void ask()} />
		</Form.Item>
	);
}
