import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';

export interface Field {
	readonly name: string | (string | number)[];
	readonly label: string;
	readonly optional?: boolean;
	readonly hint?: string;
}

export const useRules = (optional: boolean | undefined) => {
	const { t } = useTranslation('campaigns');
	return optional ? [] : [{ required: true, message: t('dialog.required') }];
};

/** A line of words, or several lines. */
export function Words({ name, label, optional, hint, most, rows }: Field & { most: number; rows?: number }) {
	const rules = useRules(optional);
	return (
		<Form.Item name={name} label={label} rules={rules} extra={hint}>
			{rows ? <Input.TextArea maxLength={most} autoSize={{ minRows: rows }} /> : <Input maxLength={most} />}
		</Form.Item>
	);
}

export function Day({ name, label, optional, hint, least, most }: Field & { least?: string | null; most?: string }) {
	const rules = useRules(optional);
	return (
		<Form.Item name={name} label={label} rules={rules} extra={hint} normalize={(day: string) => day || null}>
			<Input type="date" {...(least ? { min: least } : {})} {...(most ? { max: most } : {})} />
		</Form.Item>
	);
}

export function Amount({ name, label, optional, least = 0 }: Field & { least?: number }) {
	const rules = useRules(optional);
	return (
		<Form.Item name={name} label={label} rules={rules}>
			<InputNumber min={least} />
		</Form.Item>
	);
}

interface Options {
	readonly options: readonly { readonly value: string; readonly label: string }[];
	readonly many?: boolean;
	readonly clear?: boolean;
}
export function Choice({ name, label, optional, hint, options, many, clear }: Field & Options) {
	const rules = useRules(optional);
	return (
		<Form.Item name={name} label={label} rules={rules} extra={hint} normalize={(chosen: unknown) => chosen ?? null}>
			<Select options={[...options]} {...(many ? { mode: 'multiple' as const } : {})} allowClear={clear ?? false} />
		</Form.Item>
	);
}
