import { App, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/api.ts';
import { numberIn } from '../../../ui/address-number.ts';

export interface Source {
	readonly number: number;
	readonly title: string;
}

interface Props {
	/** The latest uploads. */
	readonly latest: readonly Source[];
	readonly onFound: (source: Source) => void;
	/** Given by a Form. */
	readonly id?: string;
	readonly value?: number;
	readonly onChange?: (number: number) => void;
}

/** Chooses a document among the latest uploads, or any other by its number. */
export function DocumentSelect({ latest, onFound, onChange, ...field }: Props) {
	const { t } = useTranslation('directives');
	const { message } = App.useApp();
	const [known, keep] = useState(latest);
	const look = async (typed: string): Promise<void> => {
		const number = numberIn(typed.trim(), 12);
		if (number === null || number < 1_000_000 || known.some((one) => one.number === number)) return;
		try {
			const { title } = await api.library.document.get({ number });
			keep((before) => [{ number, title }, ...before]);
		} catch {
			void message.info(t('register.notThere', { number }), 6);
		}
	};
	return (
		<Select<number>
			{...field}
			showSearch={{ optionFilterProp: 'label', onSearch: (typed) => void look(typed) }}
			options={known.map(({ number, title }) => ({ value: number, label: `${title}（${number}）` }))}
			onChange={(number) => {
				const source = known.find((one) => one.number === number);
				if (source) onFound(source);
				onChange?.(number);
			}}
		/>
	);
}
