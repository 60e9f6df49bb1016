import { Form, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/api.ts';
import { useRefusalSentence } from '../../../app/use-refusal-sentence.ts';

interface Choice {
	readonly value: string;
	readonly label: string;
}

/** How much of a directive's draft is neither settled nor left for a reason; 0 while nobody knows. */
function useLeft(directive: string | null | undefined): number {
	const [left, keep] = useState(0);
	useEffect(() => {
		let gone = false;
		keep(0);
		if (!directive) return;
		api.directives.desk.left({ id: directive }).then(
			(found) => gone || keep(found.left),
			// Whoever sends the form is told.
			() => gone || keep(0),
		);
		return () => {
			gone = true;
		};
	}, [directive]);
	return left;
}

/** The directive whose accepted items make the first plan; none: the plan is written by hand. */
export function DirectiveField() {
	const { t } = useTranslation('campaigns');
	const sentence = useRefusalSentence();
	const [found, keep] = useState<readonly Choice[]>([]);
	const [fault, complain] = useState<string | null>(null);
	const chosen = Form.useWatch<string | null | undefined>('directiveId');
	const left = useLeft(chosen);
	const ask = async (): Promise<void> => {
		try {
			const { items } = await api.directives.directive.list({ size: 50 });
			keep(items.map(({ id, title }) => ({ value: id, label: title })));
		} catch (error) {
			complain(sentence(error));
		}
	};
	const more =
		left > 0 && chosen ? (
			<span role="status">
				{t('list.directiveLeft', { count: left })}{' '}
				<Link to={`/desk/directives/${chosen}#checks`}>{t('list.directiveGo')}</Link>
			</span>
		) : (
			t('list.directiveHint')
		);
	return (
		<Form.Item name="directiveId" label={t('list.directive')} extra={fault ?? more}>
			<Select allowClear options={[...found]} onFocus={() => void ask()} />
		</Form.Item>
	);
}
