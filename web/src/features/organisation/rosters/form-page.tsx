import { type Field, fieldNames, type RosterKind, takenKinds } from '@pacesetter/core/organisation';
import { Button, Checkbox, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data, Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { api } from '../../../app/api.ts';
import { apiContext } from '../../../app/context.ts';
import { forPage } from '../../../app/refusal.ts';
import { useShell } from '../../../app/shell/use-shell.ts';
import { useRefusalMessage } from '../shared/use-refusal-message.ts';
import { rosterAddress } from './address.ts';
import styles from './rosters.module.css';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
	const { roster } = context.get(apiContext).organisation;
	const id = params.id ?? '';
	const number = Number(new URL(request.url).searchParams.get('sheet') ?? 0);
	if (!/^[0-9a-f-]{36}$/.test(id) || !Number.isInteger(number) || number < 0)
		throw data({ code: 'NOT_FOUND' }, { status: 404 });
	const [batch, top] = await forPage(request, Promise.all([roster.get({ id }), roster.top({ id, sheet: number })]));
	const sheet = batch.sheets.find((one) => one.number === number);
	if (!sheet) throw data({ code: 'NOT_FOUND' }, { status: 404 });
	return { batch, sheet, top };
}

/** The fullest row near the top is most likely the head. */
const likelyHead = (top: readonly { number: number; cells: readonly string[] }[]): number =>
	top.toSorted((a, b) => b.cells.filter(Boolean).length - a.cells.filter(Boolean).length)[0]?.number ?? 1;

/** A form whose head is not known: somebody says what its columns mean, and it is remembered. */
export default function FormPage() {
	const { batch, sheet, top } = useLoaderData<typeof loader>();
	const { t } = useTranslation('rosters');
	const { me } = useShell();
	const navigate = useNavigate();
	const complain = useRefusalMessage();
	const [busy, setBusy] = useState(false);
	const [headRow, setHeadRow] = useState(sheet.headRow ?? likelyHead(top));
	const [kind, setKind] = useState<RosterKind>(sheet.kind ?? 'member');
	const [fields, setFields] = useState<ReadonlyMap<number, Field>>(
		new Map(sheet.columns.flatMap(({ index, field }) => (field === null ? [] : [[index, field]]))),
	);
	const [everywhere, setEverywhere] = useState(false);
	const cells = top.find(({ number }) => number === headRow)?.cells ?? [];
	const columns = cells.map((head, index) => ({ head, index }));
	const chosen = cells.flatMap((_, index) => fields.get(index) ?? []);
	const wrong = chosen.length === 0 || new Set(chosen).size < chosen.length;
	// The sheet is read anew then, so this page has nothing more to show.
	const save = async (): Promise<void> => {
		setBusy(true);
		const wish = { id: batch.id, sheet: sheet.number, headRow, kind, everywhere };
		const told = cells.map((_, index) => fields.get(index) ?? null);
		try {
			await api.organisation.roster.form({ ...wish, fields: told });
			await navigate(rosterAddress(batch.id));
		} catch (error) {
			complain(error);
			setBusy(false);
		}
	};
	return (
		<>
			<title>{t('form.title')}</title>
			<p>
				<Link to={rosterAddress(batch.id)}>{batch.fileName}</Link>
			</p>
			<h1>{t('form.title')}</h1>
			<p className={styles.lead}>{t('form.advice')}</p>
			<Form layout="vertical" onFinish={() => void save()}>
				<Form.Item label={t('form.headRow')} htmlFor="form-head">
					<Select
						id="form-head"
						value={headRow}
						onChange={setHeadRow}
						options={top.map((row) => ({
							value: row.number,
							label: `${row.number}：${row.cells.filter(Boolean).join(' | ').slice(0, 80)}`,
						}))}
					/>
				</Form.Item>
				<Form.Item label={t('form.kind')} htmlFor="form-kind">
					<Select
						id="form-kind"
						value={kind}
						onChange={setKind}
						options={takenKinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))}
					/>
				</Form.Item>
				<div className={styles.columns}>
					{columns.map(({ head, index }) => (
						<Meaning
							key={index}
							index={index}
							head={head}
							value={fields.get(index) ?? null}
							onChange={(field) =>
								setFields(
									(before) =>
										new Map(
											[...before, ...(field ? [[index, field] as const] : [])].filter(
												([at]) => field !== null || at !== index,
											),
										),
								)
							}
						/>
					))}
				</div>
				{me?.administrator && (
					<Form.Item>
						<Checkbox checked={everywhere} onChange={({ target }) => setEverywhere(target.checked)}>
							{t('form.everywhere')}
						</Checkbox>
					</Form.Item>
				)}
				{wrong && <p role="status">{t('form.needed')}</p>}
				<Button type="primary" htmlType="submit" disabled={busy || wrong}>
					{t('form.save')}
				</Button>
			</Form>
		</>
	);
}

interface MeaningProps {
	readonly index: number;
	readonly head: string;
	readonly value: Field | null;
	readonly onChange: (field: Field | null) => void;
}

function Meaning({ index, head, value, onChange }: MeaningProps) {
	const { t } = useTranslation('rosters');
	const names: Record<string, string> = t('field', { returnObjects: true });
	const shown = fieldNames.filter((field) => names[field] !== undefined);
	return (
		<Form.Item label={t('form.column', { number: index + 1, head })} htmlFor={`form-${index}`}>
			<Select
				id={`form-${index}`}
				showSearch={{ optionFilterProp: 'label' }}
				value={value ?? ''}
				onChange={(chosen: string) => onChange(fieldNames.find((field) => field === chosen) ?? null)}
				options={[
					{ value: '', label: t('form.ignored') },
					...shown.map((field) => ({ value: field, label: names[field] })),
				]}
			/>
		</Form.Item>
	);
}
