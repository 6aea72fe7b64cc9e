/** The members of TMF620's types, versions 4.1 and 5.0 taken together: facts of the published schemas (Apache-2.0). `*` marks lists. */

/** A type: whether version 5 wants its `@type`, and its members with what each of them is. */
export interface TmfType {
  readonly isTyped: boolean;
  readonly members: string;
}

/** The types by name. */
export const tmfTypes: Readonly<Record<string, TmfType>> = {
  ProductCatalog: {
    isTyped: true,
    members:
      'id:text href:text catalogType:text description:text lastUpdate:dateTime lifecycleStatus:text name:text version:text category:CategoryRef* relatedParty:RelatedParty* validFor:TimePeriod',
  },
  Category: {
    isTyped: true,
    members:
      'id:text href:text description:text isRoot:boolean lastUpdate:dateTime lifecycleStatus:text name:text parentId:text version:text productOffering:ProductOfferingRef* subCategory:CategoryRef* validFor:TimePeriod parent:CategoryRef',
  },
  ProductSpecification: {
    isTyped: true,
    members:
      'id:text href:text brand:text description:text isBundle:boolean lastUpdate:dateTime lifecycleStatus:text name:text productNumber:text version:text attachment:Attachment* bundledProductSpecification:BundledProductSpecification* productSpecCharacteristic:CharacteristicSpecification* productSpecificationRelationship:ProductSpecificationRelationship* relatedParty:RelatedParty* resourceSpecification:ResourceSpecificationRef* serviceSpecification:ServiceSpecificationRef* targetProductSchema:TargetProductSchema validFor:TimePeriod category:CategoryRef* policy:PolicyRef* intentSpecification:IntentSpecificationRef externalIdentifier:ExternalIdentifier*',
  },
  ProductOffering: {
    isTyped: true,
    members:
      'id:text href:text description:text isBundle:boolean isSellable:boolean lastUpdate:dateTime lifecycleStatus:text name:text statusReason:text version:text agreement:AgreementRef* attachment:Attachment* bundledProductOffering:BundledProductOffering* category:CategoryRef* channel:ChannelRef* marketSegment:MarketSegmentRef* place:PlaceRef* prodSpecCharValueUse:ProductSpecificationCharacteristicValueUse* productOfferingPrice:ProductOfferingPriceRefOrValue* productOfferingRelationship:ProductOfferingRelationship* productOfferingTerm:ProductOfferingTerm* productSpecification:ProductSpecificationRef resourceCandidate:ResourceCandidateRef serviceCandidate:ServiceCandidateRef serviceLevelAgreement:SLARef validFor:TimePeriod bundledGroupProductOffering:BundledGroupProductOffering* productOfferingCharacteristic:CharacteristicSpecification* policy:PolicyRef* allowedAction:AllowedProductAction* externalIdentifier:ExternalIdentifier*',
  },
  ProductOfferingPrice: {
    isTyped: true,
    members:
      'id:text href:text description:text isBundle:boolean lastUpdate:dateTime lifecycleStatus:text name:text percentage:number priceType:text recurringChargePeriodLength:number recurringChargePeriodType:text version:text bundledPopRelationship:BundledProductOfferingPriceRelationship* constraint:ConstraintRef* place:PlaceRef* popRelationship:ProductOfferingPriceRelationship* price:ProductPriceValue pricingLogicAlgorithm:PricingLogicAlgorithm* prodSpecCharValueUse:ProductSpecificationCharacteristicValueUse* productOfferingTerm:ProductOfferingTerm* tax:TaxItem* unitOfMeasure:Quantity validFor:TimePeriod policy:PolicyRef* externalIdentifier:ExternalIdentifier* recurringChargePeriod:text priceAlteration:POPAlteration* applicationDuration:Duration priority:number',
  },
  POPAlteration: {
    isTyped: false,
    members:
      'id:text href:text description:text name:text priceType:text priority:number recurringChargePeriod:text applicationDuration:Duration price:ProductPriceValue unitOfMeasure:Quantity validFor:TimePeriod',
  },
  AgreementRef: { isTyped: true, members: 'id:text href:text name:text' },
  AllowedProductAction: { isTyped: true, members: 'validFor:TimePeriod channel:ChannelRef* action:text' },
  Attachment: {
    isTyped: true,
    members:
      'id:text href:text attachmentType:text content:text description:text mimeType:text name:text url:text size:Quantity validFor:TimePeriod',
  },
  AttachmentRef: { isTyped: true, members: 'id:text href:text description:text name:text url:text' },
  BundledGroupProductOffering: {
    isTyped: true,
    members:
      'id:text name:text bundledProductOffering:BundledProductOffering* bundledGroupProductOffering:BundledGroupProductOffering* bundledGroupProductOfferingOption:BundledGroupProductOfferingOption',
  },
  BundledGroupProductOfferingOption: { isTyped: true, members: 'numberRelOfferLowerLimit:number numberRelOfferUpperLimit:number' },
  BundledProductOffering: {
    isTyped: true,
    members: 'id:text href:text lifecycleStatus:text name:text bundledProductOfferingOption:BundledProductOfferingOption version:text',
  },
  BundledProductOfferingOption: {
    isTyped: true,
    members: 'numberRelOfferDefault:number numberRelOfferLowerLimit:number numberRelOfferUpperLimit:number',
  },
  BundledProductOfferingPriceRelationship: { isTyped: true, members: 'id:text href:text name:text version:text' },
  BundledProductSpecification: { isTyped: true, members: 'id:text href:text lifecycleStatus:text name:text version:text' },
  CategoryRef: { isTyped: true, members: 'id:text href:text name:text version:text' },
  ChannelRef: { isTyped: true, members: 'id:text href:text name:text' },
  CharacteristicSpecification: {
    isTyped: true,
    members:
      'id:text name:text valueType:text description:text configurable:boolean validFor:TimePeriod minCardinality:number maxCardinality:number isUnique:boolean regex:text extensible:boolean charSpecRelationship:CharacteristicSpecificationRelationship* characteristicValueSpecification:CharacteristicValueSpecification* productSpecCharacteristicValue:CharacteristicValueSpecification* productOfferingCharacteristicValue:CharacteristicValueSpecification* productSpecCharRelationship:CharacteristicSpecificationRelationship*',
  },
  CharacteristicSpecificationRelationship: {
    isTyped: true,
    members:
      'relationshipType:text name:text characteristicSpecificationId:text parentSpecificationHref:text validFor:TimePeriod parentSpecificationId:text charSpecSeq:number id:text href:text',
  },
  CharacteristicValueSpecification: {
    isTyped: true,
    members:
      'isDefault:boolean rangeInterval:text regex:text unitOfMeasure:text valueFrom:number valueTo:number valueType:text validFor:TimePeriod',
  },
  ConstraintRef: { isTyped: false, members: 'id:text href:text name:text version:text' },
  Duration: { isTyped: false, members: 'amount:number units:text' },
  ExternalIdentifier: { isTyped: true, members: 'owner:text externalIdentifierType:text id:text' },
  IntentSpecificationRef: { isTyped: true, members: 'href:text id:text name:text' },
  MarketSegmentRef: { isTyped: true, members: 'id:text href:text name:text' },
  Money: { isTyped: false, members: 'unit:text value:number' },
  PartyRef: { isTyped: true, members: 'href:text id:text name:text' },
  PartyRoleRef: { isTyped: true, members: 'href:text id:text name:text partyId:text partyName:text' },
  PlaceRef: { isTyped: true, members: 'id:text href:text name:text' },
  PolicyRef: { isTyped: true, members: 'href:text id:text name:text version:text' },
  PricingLogicAlgorithm: { isTyped: true, members: 'id:text href:text description:text name:text plaSpecId:text validFor:TimePeriod' },
  ProductOfferingPriceRef: { isTyped: true, members: 'id:text href:text name:text version:text' },
  ProductOfferingPriceRelationship: { isTyped: true, members: 'id:text href:text name:text relationshipType:text role:text version:text' },
  ProductOfferingRef: { isTyped: true, members: 'id:text href:text name:text version:text' },
  ProductOfferingRelationship: {
    isTyped: true,
    members: 'id:text href:text name:text relationshipType:text role:text validFor:TimePeriod version:text',
  },
  ProductOfferingTerm: { isTyped: true, members: 'description:text name:text duration:Duration validFor:TimePeriod' },
  ProductPriceValue: {
    isTyped: false,
    members: 'unit:text value:number percentage:number taxCategory:text taxRate:number dutyFreeAmount:Money taxIncludedAmount:Money',
  },
  ProductSpecificationCharacteristicValueUse: {
    isTyped: true,
    members:
      'id:text description:text maxCardinality:number minCardinality:number name:text valueType:text productSpecCharacteristicValue:CharacteristicValueSpecification* productSpecification:ProductSpecificationRef validFor:TimePeriod',
  },
  ProductSpecificationRef: { isTyped: true, members: 'id:text href:text name:text version:text targetProductSchema:TargetProductSchema' },
  ProductSpecificationRelationship: {
    isTyped: true,
    members:
      'id:text href:text name:text relationshipType:text validFor:TimePeriod characteristic:CharacteristicSpecification* version:text',
  },
  Quantity: { isTyped: false, members: 'amount:number units:text' },
  ResourceCandidateRef: { isTyped: true, members: 'id:text href:text name:text version:text' },
  ResourceSpecificationRef: { isTyped: true, members: 'id:text href:text name:text version:text' },
  SLARef: { isTyped: true, members: 'id:text href:text name:text' },
  ServiceCandidateRef: { isTyped: true, members: 'id:text href:text name:text version:text' },
  ServiceSpecificationRef: { isTyped: true, members: 'id:text href:text name:text version:text' },
  TargetProductSchema: { isTyped: false, members: '' },
  TaxItem: { isTyped: true, members: 'id:text href:text taxCategory:text taxRate:number taxAmount:Money' },
  TimePeriod: { isTyped: false, members: 'endDateTime:dateTime startDateTime:dateTime' },
  RelatedParty: { isTyped: true, members: 'id:text href:text name:text role:text partyOrPartyRole:PartyRef' },
};
