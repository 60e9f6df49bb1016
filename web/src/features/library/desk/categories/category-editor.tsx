import { ArrowDownOutlined, ArrowLeftOutlined, ArrowRightOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { type CountedCategory, pathTo } from '@pacesetter/core/library';
import { Button, Card, Checkbox, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../app/api.ts';
import { CopySelect } from '../shared/copy-select.tsx';
import styles from './categories.module.css';
import { type Direction, stepFrom } from './move.ts';
import { NameForm } from './name-form.tsx';

interface Props {
	readonly category: CountedCategory;
	readonly categories: readonly CountedCategory[];
	readonly busy: boolean;
	readonly act: (change: () => Promise<unknown>) => Promise<boolean>;
	readonly move: (id: string, target: { parent: string | null; index: number }) => Promise<boolean>;
}

const directions: readonly [Direction, ReactNode][] = [
	['up', <ArrowUpOutlined key="up" />],
	['down', <ArrowDownOutlined key="down" />],
	['in', <ArrowRightOutlined key="in" />],
	['out', <ArrowLeftOutlined key="out" />],
];

/** Everything that can be done with the chosen category, all of it by keyboard. */
export function CategoryEditor({ category, categories, busy, act, move }: Props) {
	const { t } = useTranslation('desk');
	const { id, name } = category;
	return (
		<Card title={name} className={styles.editor ?? ''}>
			<NameForm
				label={t('categories.rename')}
				initial={name}
				busy={busy}
				onName={(next) => act(() => api.library.category.edit({ id, name: next }))}
			/>
			<NameForm
				label={t('categories.addBelow')}
				busy={busy}
				onName={(next) => act(() => api.library.category.add({ parent: id, name: next }))}
			/>
			<Review category={category} categories={categories} busy={busy} act={act} />
			<Form layout="vertical" component="div" className={styles.setting ?? ''}>
				<Form.Item label={t('copies.label')} htmlFor="copies" help={t('copies.hint')}>
					<CopySelect
						id="copies"
						value={category.copies}
						above={category.parent === null ? 'usual' : 'parent'}
						disabled={busy}
						onChange={(copies) => void act(() => api.library.category.edit({ id, copies }))}
					/>
				</Form.Item>
			</Form>
			<fieldset className={styles.moves}>
				<legend>{t('categories.move')}</legend>
				{directions.map(([direction, icon]) => {
					const target = stepFrom(categories, id, direction);
					return (
						<Button
							key={direction}
							icon={icon}
							disabled={busy || !target}
							onClick={() => target && void move(id, target)}
						>
							{t(`categories.${direction}`)}
						</Button>
					);
				})}
			</fieldset>
			<Button danger disabled={busy} onClick={() => void act(() => api.library.category.remove({ id }))}>
				{t('categories.remove')}
			</Button>
		</Card>
	);
}

/** Whether what is put here is shown at once or after a review; one below a reviewed category has no choice. */
function Review({ category, categories, busy, act }: Omit<Props, 'move'>) {
	const { t } = useTranslation('desk');
	const { id, parent, reviewed } = category;
	const inherited = parent !== null && pathTo(categories, parent).some((above) => above.reviewed);
	return (
		<Form.Item
			className={styles.setting ?? ''}
			help={t(inherited ? 'categories.reviewedAbove' : 'categories.reviewedHint')}
		>
			<Checkbox
				checked={reviewed || inherited}
				disabled={busy || inherited}
				onChange={({ target }) => void act(() => api.library.category.edit({ id, reviewed: target.checked }))}
			>
				{t('categories.reviewed')}
			</Checkbox>
		</Form.Item>
	);
}
