import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props<Act extends string> {
	/** Whom or what they are about, for who hears the page. */
	readonly of: string;
	readonly acts: readonly { readonly key: Act; readonly label: string; readonly danger?: boolean }[];
	readonly onAct: (act: Act) => void;
}

/** What can be done with a row. */
export function RowActs<Act extends string>({ of, acts, onAct }: Props<Act>) {
	const { t } = useTranslation('organisation');
	if (acts.length === 0) return null;
	const run = (key: string): void => {
		const act = acts.find((one) => one.key === key);
		if (act) onAct(act.key);
	};
	return (
		<Dropdown
			menu={{ items: [...acts], onClick: ({ key }) => run(key) }}
			trigger={['click']}
			// Inside the page's main part, where a reader of landmarks finds it.
			getPopupContainer={(button) => button.closest('main') ?? document.body}
		>
			<Button size="small" icon={<MoreOutlined />} aria-label={t('table.actsOf', { name: of })} />
		</Dropdown>
	);
}
