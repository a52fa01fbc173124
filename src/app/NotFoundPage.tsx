import { useAppState } from "../store/use-store";
import { buttonClass } from "../ui/Button";
import { Page } from "./Page";
import "./NotFoundPage.css";

export function NotFoundPage({ address }: { address: string }) {
  const tracks = useAppState((state) => state.catalogue.tracks);
  const [first] = address.split("/");
  const track = tracks.find(({ slug }) => slug === first);
  return (
    <Page title="There is no such page" narrow>
      <div className="page-message">
        <p>
          Nothing lies at <code>#/{address}</code>. The address may have a slip in it, or be from an older or a newer version of this site.
        </p>
        {first === "drill" ? <p>It would be a drill, which this version of the site does not have. Ask who gave you the link.</p> : null}
        {track ? (
          <>
            <p>The track {track.title} holds these exercises:</p>
            {/* biome-ignore lint/a11y/noRedundantRoles: Safari takes the role from lists without bullets */}
            <ul role="list">
              {track.exercises.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#/${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <p>
          <a className={buttonClass({ kind: "primary" })} href="#/">
            See all tracks
          </a>
        </p>
      </div>
    </Page>
  );
}
