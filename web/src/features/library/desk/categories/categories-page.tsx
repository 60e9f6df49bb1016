import { holds } from '@pacesetter/core/identity';
import { Card, Empty, Tree } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { api } from '../../../../app/api.ts';
import { apiContext, meContext } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { useAct } from '../../../../app/use-act.ts';
import styles from './categories.module.css';
import { CategoryEditor } from './category-editor.tsx';
import { NameForm } from './name-form.tsx';
import { dropTarget, treeOf } from './tree.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
	if (!holds(context.get(meContext), 'library.manage')) throw data({ code: 'FORBIDDEN' }, { status: 403 });
	return { categories: await forPage(request, context.get(apiContext).library.category.list()) };
}

export default function CategoriesPage() {
	const { categories } = useLoaderData<typeof loader>();
	const { t } = useTranslation('desk');
	const { busy, act } = useAct();
	const [chosenId, choose] = useState<string | null>(null);
	const chosen = categories.find(({ id }) => id === chosenId);
	// What is folded is remembered, not what is open: a category added below another is seen at once.
	const [folded, fold] = useState<ReadonlySet<string>>(new Set());
	const ids = categories.map(({ id }) => id);
	const move = (id: string, target: { parent: string | null; index: number }) =>
		act(() => api.library.category.edit({ id, parent: target.parent, position: target.index }));
	return (
		<>
			<title>{t('categories.title')}</title>
			<h1>{t('categories.title')}</h1>
			<p>{t('categories.advice')}</p>
			<div className={styles.columns}>
				<Card>
					{categories.length === 0 && <Empty description={t('category.none')} />}
					<Tree
						className={styles.tree ?? ''}
						blockNode
						expandedKeys={ids.filter((id) => !folded.has(id))}
						onExpand={(open) => fold(new Set(ids.filter((id) => !open.includes(id))))}
						draggable={{ icon: false }}
						treeData={treeOf(categories)}
						selectedKeys={chosen ? [chosen.id] : []}
						onSelect={([key]) => choose(key === undefined ? null : String(key))}
						onDrop={({ dragNode, node, dropToGap, dropPosition }) => {
							const behind = dropPosition > Number(node.pos.split('-').at(-1));
							const drop = { on: node.key, inside: !dropToGap, behind };
							const target = dropTarget(categories, dragNode.key, drop);
							if (target) void move(dragNode.key, target);
						}}
					/>
					<NameForm
						label={t('categories.addTop')}
						busy={busy}
						onName={(name) => act(() => api.library.category.add({ parent: null, name }))}
					/>
				</Card>
				{chosen && (
					<CategoryEditor key={chosen.id} category={chosen} categories={categories} busy={busy} act={act} move={move} />
				)}
			</div>
		</>
	);
}
