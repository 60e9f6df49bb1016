import { leftIn } from '@pacesetter/core/directives/desk';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '../shared/types.ts';
import styles from './desk.module.css';
import type { Many } from './use-many.ts';

interface Props {
	readonly desk: Desk;
	readonly many: Many;
	readonly onSet: () => void;
	/** A button went while it had the focus: what it was for is done, or others did something since. */
	readonly onLost: () => void;
}

/** What can be done with the chosen items, and what was done with them. It stays in sight below a long list. */
export function ManyBar({ desk, many, onSet, onLost }: Props) {
	const { t } = useTranslation('directives');
	const { chosen, told } = many;
	const held = useRef<Element>(null);
	useEffect(() => {
		if (held.current === null || held.current.isConnected) return;
		held.current = null;
		onLost();
	});
	const count = chosen.length;
	const said = told && [
		t(`many.done.${told.what}`, { count: told.count }),
		t('many.left', { count: leftIn(desk.lint).length }),
	];
	return (
		<section
			aria-label={t('many.bar')}
			className={styles.many}
			data-shown={count > 0 || told !== null}
			onFocus={({ target }) => {
				held.current = target;
			}}
			onBlur={() => {
				held.current = null;
			}}
		>
			<span role="status">{count > 0 ? t('many.chosen', { count }) : said?.join('')}</span>
			{count > 0 && (
				<>
					<Button size="small" type="primary" onClick={onSet}>
						{t('many.set')}
					</Button>
					{chosen.some(({ state }) => state !== 'accepted') && (
						<Button size="small" onClick={() => void many.settle(chosen, 'accepted')}>
							{t('many.acceptAll')}
						</Button>
					)}
					{chosen.every(({ state }) => state === 'dropped') ? (
						<Button size="small" onClick={() => void many.settle(chosen, 'proposed')}>
							{t('many.restoreAll')}
						</Button>
					) : (
						<Button size="small" onClick={() => void many.settle(chosen, 'dropped')}>
							{t('many.dropAll')}
						</Button>
					)}
					<Button size="small" onClick={() => many.choose('none')}>
						{t('many.none')}
					</Button>
				</>
			)}
			{count === 0 && told && told.what !== 'undone' && (
				<Button size="small" onClick={() => void many.undo()}>
					{t('many.undo')}
				</Button>
			)}
		</section>
	);
}
