import type { PresenterPage } from '#shared/room/presenter.ts'

/** The window for the room's large screen. */
export interface Presenter {
  /** Opens it where it is not open, and shows this page. */
  show: (page: PresenterPage) => void
  hide: () => void
}
