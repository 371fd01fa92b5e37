import { assignmentBans } from './assignmentBans.ts';
import { assignmentStop } from './assignmentStop.ts';
import { bridgeBuilding } from './bridgeBuilding.ts';
import { bridgeToWork } from './bridgeToWork.ts';
import { businessPartnership } from './businessPartnership.ts';
import { combinedLetting } from './combinedLetting.ts';
import { conversion } from './conversion.ts';
import { crimePartnership } from './crimePartnership.ts';
import { dayCareQuality } from './dayCareQuality.ts';
import { demolition } from './demolition.ts';
import { districtStory } from './districtStory.ts';
import { dropoutPrevention } from './dropoutPrevention.ts';
import { employmentProgramme } from './employmentProgramme.ts';
import { familySupport } from './familySupport.ts';
import { housingSocialPlan } from './housingSocialPlan.ts';
import { infill } from './infill.ts';
import { jobRetention } from './jobRetention.ts';
import { leisureCommunities } from './leisureCommunities.ts';
import { leisureJobs } from './leisureJobs.ts';
import { lettingCompliance } from './lettingCompliance.ts';
import { lettingShares } from './lettingShares.ts';
import { lightAndDesign } from './lightAndDesign.ts';
import type { Measure } from './measure.ts';
import { meetingPlaces } from './meetingPlaces.ts';
import { municipalBuildings } from './municipalBuildings.ts';
import { nationalAgenda } from './nationalAgenda.ts';
import { neighbourhoodCommunities } from './neighbourhoodCommunities.ts';
import { partnerOutreach } from './partnerOutreach.ts';
import { paths } from './paths.ts';
import { phasedRenovation } from './phasedRenovation.ts';
import { renovation } from './renovation.ts';
import { safeSettings } from './safeSettings.ts';
import { sale } from './sale.ts';
import { schoolProfile } from './schoolProfile.ts';
import { schoolRoutes } from './schoolRoutes.ts';
import { schoolStructure } from './schoolStructure.ts';
import { stairModel } from './stairModel.ts';
import { temporarySettings } from './temporarySettings.ts';
import { youthCrimePrevention } from './youthCrimePrevention.ts';

/**
 * Every lever, by id, in the order they are listed: social, physical, organisational track, each in the order of the strategy's
 * sentences. A new measure is one line here.
 */
export const measures: ReadonlyMap<string, Measure> = new Map(
  [
    dayCareQuality,
    schoolProfile,
    familySupport,
    youthCrimePrevention,
    leisureCommunities,
    dropoutPrevention,
    employmentProgramme,
    bridgeToWork,
    jobRetention,
    bridgeBuilding,
    safeSettings,
    crimePartnership,
    schoolStructure,

    renovation,
    phasedRenovation,
    demolition,
    conversion,
    sale,
    infill,
    paths,
    schoolRoutes,
    meetingPlaces,
    municipalBuildings,
    temporarySettings,
    lightAndDesign,

    lettingShares,
    stairModel,
    combinedLetting,
    assignmentBans,
    assignmentStop,
    lettingCompliance,
    housingSocialPlan,
    businessPartnership,
    leisureJobs,
    partnerOutreach,
    neighbourhoodCommunities,
    districtStory,
    nationalAgenda,
  ].map((measure) => [measure.id, measure]),
);
