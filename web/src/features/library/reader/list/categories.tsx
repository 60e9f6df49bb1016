import type { CountedCategory } from '@pacesetter/core/library';
import styles from './list.module.css';

/** Sister categories with how many documents each holds, itself and below. */
export function Categories({ categories }: { categories: readonly CountedCategory[] }) {
	return (
		<ul className={styles.categories}>
			{categories.map(({ id, name, documents }) => (
				<li key={id}>
					<a href={`/categories/${id}`}>{name}</a> <span>{documents}</span>
				</li>
			))}
		</ul>
	);
}
