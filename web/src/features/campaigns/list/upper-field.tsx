import { Form, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { useRefusalSentence } from '../../../app/use-refusal-sentence.ts';

interface Choice {
	readonly value: string;
	readonly label: string;
}

/** The campaign above, which its issuer was given; none: it stands by itself. */
export function UpperField({ issuerId }: { issuerId: number }) {
	const { t } = useTranslation('levels');
	const sentence = useRefusalSentence();
	const [found, keep] = useState<readonly Choice[]>([]);
	const [fault, complain] = useState<string | null>(null);
	useEffect(() => {
		api.campaigns.campaign.uppers({ issuerId }).then(
			(rows) => keep(rows.map(({ id, name }) => ({ value: id, label: name }))),
			(error: unknown) => complain(sentence(error)),
		);
	}, [issuerId, sentence]);
	return (
		<Form.Item name="parentId" label={t('upper.of')} extra={fault ?? t('upper.hint')}>
			<Select allowClear options={[...found]} notFoundContent={t('upper.none')} />
		</Form.Item>
	);
}
