import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Source } from './document-search.ts';
import { useDocuments } from './use-documents.ts';

interface Props {
	/** Offered before anything is sought. */
	readonly known?: readonly Source[];
	/** It may be left empty. */
	readonly optional?: boolean;
	readonly onFound?: (source: Source) => void;
	/** Given by a Form. */
	readonly id?: string;
	readonly value?: number | null;
	readonly onChange?: (number: number | null) => void;
}

const none: readonly Source[] = [];
const labelOf = ({ number, title }: Source): string => (title === '' ? String(number) : `${title}（${number}）`);

/** Chooses a document: among one's latest uploads, any in the library by words, or by its number. */
export function DocumentSelect({ known = none, optional = false, onFound, value, onChange, ...field }: Props) {
	const { t } = useTranslation();
	const { documents, busy, open, search, keep } = useDocuments(known, value ?? null);
	return (
		<Select<number | null>
			{...field}
			{...(value === undefined ? {} : { value })}
			allowClear={optional}
			showSearch={{ filterOption: false, onSearch: search }}
			onOpenChange={(isOpen) => isOpen && void open()}
			options={documents.map((one) => ({ value: one.number, label: labelOf(one) }))}
			onChange={(number) => {
				const source = documents.find((one) => one.number === number);
				if (source) {
					keep(source);
					onFound?.(source);
				}
				onChange?.(number ?? null);
			}}
			placeholder={t('document.placeholder')}
			loading={busy}
			notFoundContent={<span role="status">{t(busy ? 'document.looking' : 'document.none')}</span>}
		/>
	);
}
