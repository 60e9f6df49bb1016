import { type CopyKind, copyKinds } from '@pacesetter/core/library';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
	/** Given by a Form, or by hand. */
	readonly id?: string;
	readonly value?: CopyKind | null;
	readonly onChange?: (copies: CopyKind | null) => void;
	/** Who decides where nothing is said here. */
	readonly above: 'category' | 'parent' | 'usual';
	readonly disabled?: boolean;
}

/** What readers of a restricted document may take of it. */
export function CopySelect({ id, value = null, onChange, above, disabled = false }: Props) {
	const { t } = useTranslation('desk');
	const choices = copyKinds.map((kind) => ({ value: kind as CopyKind | 'above', label: t(`copies.${kind}`) }));
	return (
		<Select<CopyKind | 'above'>
			{...(id ? { id } : {})}
			value={value ?? 'above'}
			disabled={disabled}
			onChange={(chosen) => onChange?.(chosen === 'above' ? null : chosen)}
			options={[{ value: 'above', label: t(`copies.above.${above}`) }, ...choices]}
			style={{ width: '100%' }}
		/>
	);
}
